package org.staffhome.activity.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.staffhome.activity.audience.Candidate;
import org.staffhome.activity.event.Activity;
import org.staffhome.activity.event.ActivityDirectory;
import org.staffhome.activity.event.ActivityProblem;
import org.staffhome.activity.event.ActivityState;
import org.staffhome.activity.member.MemberDirectory;
import org.staffhome.activity.member.MemberProfile;
import org.staffhome.activity.signup.SignUp;
import org.staffhome.activity.signup.SignUpDirectory;
import org.staffhome.activity.signup.SignUpProblem;
import org.staffhome.activity.signup.SignUpView;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;

/** Reads what the caller's line of organisations offers; the scope shows nothing else. Drafts are nobody's business. */
@ApplicationScoped
class OfferQueries {
    private final EntityManager entities;
    private final ActivityDirectory activities;
    private final SignUpDirectory signUps;
    private final MemberDirectory members;
    private final Organizations organizations;
    private final BusinessClock clock;

    OfferQueries(
            EntityManager entities,
            ActivityDirectory activities,
            SignUpDirectory signUps,
            MemberDirectory members,
            Organizations organizations,
            BusinessClock clock) {
        this.entities = entities;
        this.activities = activities;
        this.signUps = signUps;
        this.members = members;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** A page of published activities that have not ended, the next start first. */
    @Transactional
    public Page<OfferView> list(UUID memberId, PageRequest page) {
        Cursor cursor = page.cursor();
        List<Activity> found = entities.createQuery(
                        "select a from Activity a where a.state = :state and a.endsAt > :now"
                                + " and (a.startsAt > :lastStart or (a.startsAt = :lastStart and a.id > :lastId))"
                                + " order by a.startsAt, a.id",
                        Activity.class)
                .setParameter("state", ActivityState.PUBLISHED)
                .setParameter("now", clock.now())
                .setParameter(
                        "lastStart",
                        cursor.isStart() ? Instant.EPOCH : Instant.EPOCH.plus(cursor.number(0), ChronoUnit.MICROS))
                .setParameter("lastId", cursor.isStart() ? new UUID(0, 0) : cursor.uuid(1))
                .setMaxResults(page.limit() + 1)
                .getResultList();
        Viewer viewer = viewer(memberId, found.stream().map(Activity::id).toList());
        return Page.of(
                        found,
                        page.limit(),
                        a -> Cursor.of(ChronoUnit.MICROS.between(Instant.EPOCH, a.startsAt()), a.id()))
                .map(a -> view(a, viewer));
    }

    /** One activity of the line, whatever became of it after its publication. */
    @Transactional
    public OfferView get(UUID activityId, UUID memberId) {
        Activity activity = activities.require(activityId);
        if (activity.state() == ActivityState.DRAFTED) {
            throw Problem.of(ActivityProblem.UNKNOWN);
        }
        return view(activity, viewer(memberId, List.of(activityId)));
    }

    private record Viewer(MemberProfile member, Set<UUID> line, Map<UUID, SignUp> own, Map<UUID, String> hostNames) {}

    private Viewer viewer(UUID memberId, List<UUID> activityIds) {
        MemberProfile member = members.find(memberId).orElseThrow(() -> Problem.of(SignUpProblem.MEMBER_UNKNOWN));
        Set<UUID> line = new HashSet<>();
        Map<UUID, String> names = new HashMap<>();
        organizations.lookUp(member.organizationId()).ifPresent(node -> names.put(node.id(), node.name()));
        for (OrganizationNode above : organizations.ancestorsOf(member.organizationId())) {
            names.put(above.id(), above.name());
        }
        line.add(member.organizationId());
        line.addAll(names.keySet());
        return new Viewer(member, line, signUps.ofMember(memberId, activityIds), names);
    }

    private OfferView view(Activity activity, Viewer viewer) {
        MemberProfile member = viewer.member();
        Candidate candidate = new Candidate(
                member.active(), viewer.line(), member.gender(), member.birthYear(), member.employmentKind(), 0);
        String refusal = activity.refusalOf(candidate).map(p -> p.code().code()).orElse(null);
        SignUp own = viewer.own().get(activity.id());
        return new OfferView(
                activity.id(),
                activity.organizationId(),
                viewer.hostNames().get(activity.organizationId()),
                activity.title(),
                activity.category(),
                activity.mode(),
                activity.state(),
                activity.place(),
                activity.description(),
                activity.startsAt(),
                activity.endsAt(),
                activity.isSignUpOpen(clock.now()),
                activity.signUpClosesAt(),
                activity.capacity(),
                refusal == null,
                refusal,
                own == null ? null : SignUpView.of(own));
    }
}
