package org.staffhome.evaluation.scene;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.staffhome.platform.id.Ids;
import org.staffhome.testkit.ContractCheck;
import org.staffhome.testkit.Events;

/** Events as the other services send them. Each starts from the published sample, so its shape is the contract's. */
public final class Told {
    private Told() {}

    /** The sample of a type with some fields changed. */
    public static Map<String, Object> data(String type, Map<String, Object> changes) {
        Map<String, Object> data = new HashMap<>();
        ContractCheck.sample(type).fields().forEachRemaining(f -> data.put(f.getKey(), f.getValue()));
        data.putAll(changes);
        return data;
    }

    public static UUID activityCompleted(UUID organization, LocalDate on, Integer attendees) {
        UUID activity = Ids.next();
        Map<String, Object> changes = new HashMap<>();
        changes.put("activityId", activity);
        changes.put("organizationId", organization);
        changes.put("completedOn", on.toString());
        changes.put("attendees", attendees);
        changes.put("costFen", 100_000);
        send("activity.activity.completed.v1", activity, 2, changes);
        return activity;
    }

    public static void signUpConfirmed(UUID signUp, UUID organization, long sequence) {
        send(
                "activity.signup.confirmed.v1",
                signUp,
                sequence,
                Map.of("signUpId", signUp, "organizationId", organization));
    }

    public static void send(String type, UUID aggregate, long sequence, Map<String, Object> changes) {
        Events.send(type, aggregate, sequence, data(type, changes));
    }
}
