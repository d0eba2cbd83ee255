package org.staffhome.activity.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.activity.category.ActivityCategory;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.outbox.Outbox;

/** What is told to other contexts about activities, in the published shape (contracts/events/activity). */
@ApplicationScoped
class ActivityEvents {
    private static final String AGGREGATE = "activity";

    private final Outbox outbox;

    ActivityEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    private record Published(
            UUID activityId,
            UUID organizationId,
            ActivityCategory category,
            SignUpMode mode,
            Integer capacity,
            LocalDate startsOn) {}

    private record Cancelled(UUID activityId, UUID organizationId, LocalDate cancelledOn) {}

    private record Completed(
            UUID activityId,
            UUID organizationId,
            ActivityCategory category,
            LocalDate completedOn,
            int signUps,
            Integer attendees,
            Long costFen) {}

    void published(Activity activity) {
        outbox.publish(
                "activity.activity.published.v1",
                AGGREGATE,
                activity.id(),
                new Published(
                        activity.id(),
                        activity.organizationId(),
                        activity.category(),
                        activity.mode(),
                        activity.capacity(),
                        activity.startsOn()));
    }

    void cancelled(Activity activity) {
        outbox.publish(
                "activity.activity.cancelled.v1",
                AGGREGATE,
                activity.id(),
                new Cancelled(
                        activity.id(),
                        activity.organizationId(),
                        LocalDate.ofInstant(activity.cancelledAt(), BusinessClock.ZONE)));
    }

    void completed(Activity activity, Outcome outcome) {
        outbox.publish(
                "activity.activity.completed.v1",
                AGGREGATE,
                activity.id(),
                new Completed(
                        activity.id(),
                        activity.organizationId(),
                        activity.category(),
                        outcome.completedOn(),
                        outcome.signUps(),
                        outcome.attendees(),
                        outcome.costFen()));
    }
}
