package org.staffhome.activity.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.staffhome.activity.audience.Candidate;
import org.staffhome.activity.event.Activity;
import org.staffhome.activity.event.ActivityDirectory;
import org.staffhome.activity.event.ActivityProblem;
import org.staffhome.activity.event.ActivityState;
import org.staffhome.activity.event.SignUpMode;
import org.staffhome.activity.member.MemberDirectory;
import org.staffhome.activity.member.MemberProfile;
import org.staffhome.activity.place.PlaceBook;
import org.staffhome.activity.place.Places;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.scope.SystemScope;

/**
 * A member signs up for himself (报名). Everything that needs no lock is decided before the lock; the answer is final when
 * it is given. It runs under a system scope, because the places are the host's row and not the member's; which member
 * signs up comes from the caller's grants alone.
 */
@ApplicationScoped
public class SignUpForActivity {
    private final ActivityDirectory activities;
    private final MemberDirectory members;
    private final Organizations organizations;
    private final SignUps signUps;
    private final PlaceBook placeBook;
    private final SignUpEvents events;
    private final EntityManager entities;
    private final BusinessClock clock;

    SignUpForActivity(
            ActivityDirectory activities,
            MemberDirectory members,
            Organizations organizations,
            SignUps signUps,
            PlaceBook placeBook,
            SignUpEvents events,
            EntityManager entities,
            BusinessClock clock) {
        this.activities = activities;
        this.members = members;
        this.organizations = organizations;
        this.signUps = signUps;
        this.placeBook = placeBook;
        this.events = events;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param fresh false when the member had signed up before and nothing changed
     */
    public record Result(SignUpView signUp, boolean fresh) {}

    @AsSystem(SystemScope.MEMBER_ACTION)
    @Transactional
    public Result handle(UUID activityId, UUID memberId, int guests) {
        Instant now = clock.now();
        MemberProfile member = members.find(memberId).orElseThrow(() -> Problem.of(SignUpProblem.MEMBER_UNKNOWN));
        Set<UUID> line = lineOf(member);
        Activity activity = visible(activityId, line);
        Optional<SignUp> known = signUps.ofMember(activityId, memberId);
        if (known.isPresent()) {
            return new Result(SignUpView.of(known.get()), false);
        }
        activity.requireSignUpOpen(now);
        Candidate candidate = new Candidate(
                member.active(), line, member.gender(), member.birthYear(), member.employmentKind(), guests);
        activity.refusalOf(candidate).ifPresent(refusal -> {
            throw refusal;
        });
        Arrival arrival = new Arrival(activity, member, guests, now);
        Optional<SignUp> written =
                activity.mode() == SignUpMode.RECOMMENDED ? submit(arrival) : joinOrTakePlace(arrival);
        if (written.isPresent()) {
            return new Result(SignUpView.of(written.get()), true);
        }
        // Not written: the same member was faster in another call, or the activity ended meanwhile.
        return signUps.ofMember(activityId, memberId)
                .map(twin -> new Result(SignUpView.of(twin), false))
                .orElseThrow(() -> Problem.of(ActivityProblem.NOT_PUBLISHED));
    }

    /** Who arrived for what. */
    private record Arrival(Activity activity, MemberProfile member, int guests, Instant now) {
        SignUp as(SignUpState state) {
            return SignUp.arriving(activity, member, guests, state, now);
        }
    }

    private Optional<SignUp> submit(Arrival arrival) {
        placeBook.share(arrival.activity().id());
        return written(arrival.as(SignUpState.SUBMITTED), false);
    }

    private Optional<SignUp> joinOrTakePlace(Arrival arrival) {
        UUID activityId = arrival.activity().id();
        if (placeBook.looksFull(activityId)) {
            placeBook.requirePossible(activityId, 1 + arrival.guests());
            execute("savepoint before_line");
            placeBook.share(activityId);
            Optional<SignUp> waiting = written(arrival.as(SignUpState.WAITING), true);
            if (waiting.isPresent()) {
                return waiting;
            }
            // There is a place after all, or the member is in already. Sharing turned into exclusive would be a
            // deadlock of two who try it; going back to the savepoint gives the shared lock up first.
            execute("rollback to savepoint before_line");
        }
        return takePlace(arrival);
    }

    private Optional<SignUp> takePlace(Arrival arrival) {
        UUID activityId = arrival.activity().id();
        Places places = placeBook.lock(activityId);
        int party = 1 + arrival.guests();
        boolean admitted = places.admit(party, signUps.somebodyWaits(activityId));
        Optional<SignUp> written = written(arrival.as(admitted ? SignUpState.CONFIRMED : SignUpState.WAITING), false);
        if (admitted && written.isPresent()) {
            events.confirmed(written.stream().toList());
        } else if (admitted) {
            places.release(party);
        }
        return written;
    }

    private Optional<SignUp> written(SignUp signUp, boolean onlyIfFull) {
        return signUps.append(signUp, onlyIfFull) ? Optional.of(signUp) : Optional.empty();
    }

    private void execute(String statement) {
        entities.createNativeQuery(statement).executeUpdate();
    }

    /** The activity, if its host is the member's organisation or above it and it is no draft. */
    private Activity visible(UUID activityId, Set<UUID> line) {
        Activity activity = activities.require(activityId);
        if (!line.contains(activity.organizationId()) || activity.state() == ActivityState.DRAFTED) {
            throw Problem.of(ActivityProblem.UNKNOWN);
        }
        return activity;
    }

    private Set<UUID> lineOf(MemberProfile member) {
        Set<UUID> line = new HashSet<>();
        line.add(member.organizationId());
        organizations.ancestorsOf(member.organizationId()).forEach(node -> line.add(node.id()));
        return line;
    }
}
