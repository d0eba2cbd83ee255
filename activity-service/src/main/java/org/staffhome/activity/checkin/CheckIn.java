package org.staffhome.activity.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.staffhome.activity.checkin.CheckInRequest.Scan;
import org.staffhome.activity.checkin.CheckInView.Item;
import org.staffhome.activity.checkin.CheckInView.Result;
import org.staffhome.activity.event.Activity;
import org.staffhome.activity.event.ActivityDirectory;
import org.staffhome.activity.signup.CheckInWay;
import org.staffhome.activity.signup.SignUp;
import org.staffhome.activity.signup.SignUpDirectory;
import org.staffhome.activity.ticket.DeskCode;
import org.staffhome.activity.ticket.Ticket;
import org.staffhome.activity.ticket.TicketOffice;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Organizations;

/**
 * The organiser notes who came. Each scan is answered for itself: a forged ticket among a hundred does not lose the other
 * ninety-nine. Completing or cancelling the activity waits until all scans of a call are noted, and a call that comes
 * after it is refused: whoever is checked in is counted.
 */
@ApplicationScoped
class CheckIn {
    /** Clocks of devices may run ahead by this much. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    /** So long before the start and after the end people can be checked in: badges are given out the day before. */
    private static final Duration DOOR_TIME = Duration.ofDays(1);

    private final ActivityDirectory activities;
    private final SignUpDirectory signUps;
    private final TicketOffice tickets;
    private final Organizations organizations;
    private final BusinessClock clock;
    private final Audit audit;

    CheckIn(
            ActivityDirectory activities,
            SignUpDirectory signUps,
            TicketOffice tickets,
            Organizations organizations,
            BusinessClock clock,
            Audit audit) {
        this.activities = activities;
        this.signUps = signUps;
        this.tickets = tickets;
        this.organizations = organizations;
        this.clock = clock;
        this.audit = audit;
    }

    /** A scan and the sign-up it names, or the reason why it names none. */
    private record Named(int position, Scan scan, CheckInWay way, UUID signUpId, Problem refusal) {}

    @Transactional
    public CheckInView handle(UUID activityId, CheckInRequest request) {
        activities.require(activityId);
        signUps.holdOpen(activityId);
        Activity activity = activities.reread(activityId);
        activity.requirePublished();
        Item[] items = new Item[request.checkIns().size()];
        for (Named named : inLockOrder(activityId, request.checkIns())) {
            items[named.position()] = apply(activity, named);
        }
        long entered = Arrays.stream(items)
                .filter(item -> item.result() == Result.CHECKED_IN)
                .count();
        audit.entry("check-in.operate")
                .on("activity", activityId)
                .in(organizations.require(activity.organizationId()))
                .after(Map.of("scans", items.length, "checkedIn", entered))
                .write();
        return new CheckInView(List.of(items));
    }

    /** By sign-up id, so that two devices that send the same sign-ups never wait for each other in a circle. */
    private List<Named> inLockOrder(UUID activityId, List<Scan> scans) {
        List<Named> all = new ArrayList<>();
        for (int i = 0; i < scans.size(); i++) {
            all.add(named(activityId, i, scans.get(i)));
        }
        all.sort(Comparator.comparing(Named::signUpId, Comparator.nullsLast(Comparator.naturalOrder())));
        return all;
    }

    private Named named(UUID activityId, int position, Scan scan) {
        long proofs = Stream.of(scan.ticket(), scan.deskCode(), scan.signUpId())
                .filter(Objects::nonNull)
                .count();
        if (proofs != 1) {
            return refused(position, scan, CheckInProblem.ONE_PROOF_EXPECTED);
        }
        if (scan.ticket() != null) {
            return tickets.check(activityId, scan.ticket())
                    .map(Ticket::signUpId)
                    .map(id -> new Named(position, scan, CheckInWay.TICKET, id, null))
                    .orElseGet(() -> refused(position, scan, CheckInProblem.TICKET_INVALID));
        }
        if (scan.deskCode() != null) {
            return signUps.byDeskCode(activityId, DeskCode.typed(scan.deskCode()))
                    .map(found -> new Named(position, scan, CheckInWay.CODE, found.id(), null))
                    .orElseGet(() -> refused(position, scan, CheckInProblem.NOT_SIGNED_UP));
        }
        return new Named(position, scan, CheckInWay.DESK, scan.signUpId(), null);
    }

    private Item apply(Activity activity, Named named) {
        if (named.refusal() != null) {
            return new Item(Result.REFUSED, named.refusal().code().code(), null, null, null);
        }
        try {
            return checkIn(activity, named);
        } catch (Problem refusal) {
            return new Item(Result.REFUSED, refusal.code().code(), named.signUpId(), null, null);
        }
    }

    private Item checkIn(Activity activity, Named named) {
        Instant now = clock.now();
        Instant at = named.scan().at() == null ? now : named.scan().at();
        if (at.isAfter(now.plus(CLOCK_TOLERANCE))) {
            throw Problem.of(CheckInProblem.TIME_IN_FUTURE);
        }
        if (!activity.isAround(at, DOOR_TIME)) {
            throw Problem.of(CheckInProblem.TIME_OUTSIDE_ACTIVITY);
        }
        SignUp signUp = signUps.lock(named.signUpId());
        if (!signUp.activityId().equals(activity.id())) {
            throw Problem.of(CheckInProblem.NOT_SIGNED_UP);
        }
        boolean first = signUp.checkIn(named.way(), at);
        return new Item(
                first ? Result.CHECKED_IN : Result.ALREADY_CHECKED_IN,
                null,
                signUp.id(),
                signUp.party(),
                signUp.checkedInAt());
    }

    private static Named refused(int position, Scan scan, CheckInProblem reason) {
        return new Named(position, scan, null, null, Problem.of(reason));
    }
}
