package org.staffhome.activity.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The door to the activities for the other rooms; it shows what the scope of the work at hand shows. */
@ApplicationScoped
public class ActivityDirectory {
    private final Activities activities;

    ActivityDirectory(Activities activities) {
        this.activities = activities;
    }

    /** The activity, or problem {@code activity.unknown} when it does not exist in the scope. */
    public Activity require(UUID id) {
        return activities.require(id);
    }

    /**
     * The activity as it is now, whatever this transaction has read of it before; to be asked under the lock of its
     * places, for which its completion and its cancellation wait.
     */
    public Activity reread(UUID id) {
        Activity activity = activities.require(id);
        activities.getEntityManager().refresh(activity);
        return activity;
    }

    /** Published activities that were over by their plan at that instant, the oldest end first. */
    public List<Activity> over(Instant by, int atMost) {
        return activities
                .find("state = ?1 and endsAt <= ?2 order by endsAt, id", ActivityState.PUBLISHED, by)
                .range(0, atMost - 1)
                .list();
    }

    /** Those of the activities that the scope shows, by id. */
    public Map<UUID, Activity> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : activities.list("id in ?1", List.copyOf(ids)).stream()
                        .collect(Collectors.toMap(Activity::id, Function.identity()));
    }
}
