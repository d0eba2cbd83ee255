package org.staffhome.evaluation.fact;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.platform.event.EventHeader;

/** What the events of activity contribute. */
final class ActivityFacts {
    private ActivityFacts() {}

    record Published(UUID activityId, UUID organizationId, LocalDate startsOn) {}

    /** An activity was published. */
    @Singleton
    static class ActivityPublished extends FactReaction<Published> {
        ActivityPublished(FactStore store) {
            super(store, "activity.activity.published.v1", Published.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, Published data) {
            return FactEntry.of(header, data.organizationId())
                    .latest("activity.published", year(data.startsOn(), header), data.activityId(), 1);
        }
    }

    record Cancelled(UUID activityId, UUID organizationId, LocalDate cancelledOn) {}

    /** A published activity was called off: it counts no more, in any year. */
    @Singleton
    static class ActivityCancelled extends FactReaction<Cancelled> {
        ActivityCancelled(FactStore store) {
            super(store, "activity.activity.cancelled.v1", Cancelled.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, Cancelled data) {
            return FactEntry.of(header, data.organizationId())
                    .latest("activity.published", year(data.cancelledOn(), header), data.activityId(), 0);
        }
    }

    record SignUp(UUID signUpId, UUID organizationId) {}

    /** A sign-up holds a place; it counts for the member's own union. */
    @Singleton
    static class SignUpConfirmed extends FactReaction<SignUp> {
        SignUpConfirmed(FactStore store) {
            super(store, "activity.signup.confirmed.v1", SignUp.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, SignUp data) {
            return FactEntry.of(header, data.organizationId())
                    .latest("activity.signUps", FactEntry.yearOf(header.time()), data.signUpId(), 1);
        }
    }

    /** A sign-up was cancelled. */
    @Singleton
    static class SignUpCancelled extends FactReaction<SignUp> {
        SignUpCancelled(FactStore store) {
            super(store, "activity.signup.cancelled.v1", SignUp.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, SignUp data) {
            return FactEntry.of(header, data.organizationId())
                    .latest("activity.signUps", FactEntry.yearOf(header.time()), data.signUpId(), 0);
        }
    }

    record Completed(UUID activityId, UUID organizationId, LocalDate completedOn, Long attendees, Long costFen) {}

    /** An activity took place. What nobody counted adds nothing and makes the sum a lower bound. */
    @Singleton
    static class ActivityCompleted extends FactReaction<Completed> {
        private static final MeasuredValue UNKNOWN = new MeasuredValue(0, Precision.AT_LEAST);

        ActivityCompleted(FactStore store) {
            super(store, "activity.activity.completed.v1", Completed.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, Completed data) {
            int year = year(data.completedOn(), header);
            UUID activity = data.activityId();
            return FactEntry.of(header, data.organizationId())
                    .latest("activity.completed", year, activity, 1)
                    .latest("activity.attendances", year, activity, known(data.attendees()))
                    .latest("activity.attendanceUnknown", year, activity, data.attendees() == null ? 1 : 0)
                    .latest("activity.costFen", year, activity, known(data.costFen()));
        }

        private static MeasuredValue known(Long value) {
            return value == null ? UNKNOWN : MeasuredValue.exact(value);
        }
    }
}
