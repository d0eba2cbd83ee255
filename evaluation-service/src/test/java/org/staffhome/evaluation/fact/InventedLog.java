package org.staffhome.evaluation.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.staffhome.evaluation.scene.Told;
import org.staffhome.platform.event.EventHeader;
import org.staffhome.platform.id.Ids;

/**
 * A log of all contexts over two years, invented from a seed: members that join, move and leave, activities that are cancelled
 * or completed, payments that come back, receipts that are reversed.
 */
final class InventedLog {
    record Happening(EventHeader header, Map<String, Object> data) {}

    private final Random random;
    private final List<UUID> unions;
    private final List<Happening> log = new ArrayList<>();
    private final Map<UUID, Long> sequences = new HashMap<>();
    private Instant clock = Instant.parse("2025-10-01T00:00:00Z");

    private InventedLog(long seed, List<UUID> unions) {
        this.random = new Random(seed);
        this.unions = unions;
    }

    static List<Happening> of(long seed, List<UUID> unions) {
        InventedLog invented = new InventedLog(seed, unions);
        invented.unions.forEach(invented::found);
        for (int i = 0; i < 12; i++) {
            invented.member();
            invented.activity();
            invented.signUp();
            invented.household();
        }
        invented.unions.forEach(invented::money);
        return invented.log;
    }

    private void found(UUID union) {
        tell("membership.organization.established.v1", union, Map.of("organizationId", union, "establishedOn", date()));
        UUID unit = Ids.next();
        tell("membership.employer-unit.covered.v1", unit, Map.of("unitId", unit, "organizationId", union));
        tell("membership.employer-unit.covered.v1", unit, Map.of("unitId", unit, "organizationId", any()));
        UUID committee = Ids.next();
        tell(
                "membership.committee.elected.v1",
                committee,
                Map.of("committeeId", committee, "organizationId", union, "from", date(), "until", "2026-06-30"));
    }

    private void member() {
        UUID member = Ids.next();
        UUID union = any();
        joined(member, union);
        if (random.nextInt(3) == 0) {
            tell(
                    "membership.member.left.v1",
                    member,
                    Map.of("memberId", member, "organizationId", union, "leftOn", date()));
        }
        if (random.nextInt(3) == 0) {
            joined(member, any());
        }
    }

    private void joined(UUID member, UUID union) {
        tell(
                "membership.member.joined.v1",
                member,
                Map.of("memberId", member, "organizationId", union, "joinedOn", date()));
    }

    private void activity() {
        UUID activity = Ids.next();
        UUID union = any();
        Map<String, Object> what = Map.of("activityId", activity, "organizationId", union);
        tell("activity.activity.published.v1", activity, with(what, "startsOn", date()));
        if (random.nextInt(4) == 0) {
            tell("activity.activity.cancelled.v1", activity, with(what, "cancelledOn", date()));
            return;
        }
        Map<String, Object> completed = with(what, "completedOn", date());
        completed.put("attendees", random.nextInt(3) == 0 ? null : random.nextInt(50));
        completed.put("costFen", random.nextInt(5) == 0 ? null : random.nextInt(100_000));
        tell("activity.activity.completed.v1", activity, completed);
        if (random.nextInt(4) == 0) {
            tell("activity.activity.completed.v1", activity, with(completed, "completedOn", date()));
        }
    }

    private void signUp() {
        UUID signUp = Ids.next();
        Map<String, Object> what = Map.of("signUpId", signUp, "organizationId", any());
        tell("activity.signup.confirmed.v1", signUp, what);
        if (random.nextBoolean()) {
            tell("activity.signup.cancelled.v1", signUp, what);
        }
    }

    private void household() {
        UUID household = Ids.next();
        Map<String, Object> what = Map.of("householdId", household, "organizationId", any());
        tell("welfare.household.registered.v1", household, with(what, "registeredOn", date()));
        if (random.nextBoolean()) {
            Map<String, Object> stage = with(what, "changedOn", date());
            tell("welfare.household.stage-changed.v1", household, with(stage, "stage", "STABLE"));
        }
        if (random.nextInt(3) == 0) {
            Map<String, Object> assessed = with(what, "assessedOn", date());
            String tier = random.nextBoolean() ? "NONE" : "EDGE";
            tell("welfare.household.tier-changed.v1", household, with(assessed, "tier", tier));
        }
    }

    private void money(UUID union) {
        UUID totals = Ids.next();
        long persons = 0;
        for (int i = 0; i < 4; i++) {
            UUID application = Ids.next();
            Map<String, Object> paid =
                    with(Map.of("applicationId", application, "organizationId", union), "year", 2026);
            tell("welfare.aid.approved.v1", application, with(paid, "approvedOn", "2026-03-01"));
            persons++;
            tell(
                    "welfare.aid.paid.v1",
                    totals,
                    with(with(paid, "yearPersons", persons), "yearTotalFen", persons * 100));
            if (random.nextInt(3) == 0) {
                persons--;
                tell(
                        "welfare.aid.returned.v1",
                        totals,
                        with(with(paid, "yearPersons", persons), "yearTotalFen", persons * 100));
            }
        }
        for (String source : List.of("FISCAL", "UNION_FUNDS")) {
            UUID ofSource = Ids.next();
            Map<String, Object> receipt = with(Map.of("organizationId", union, "source", source), "year", 2026);
            tell("welfare.receipt.posted.v1", ofSource, with(receipt, "yearTotalFen", 5_000));
            tell("welfare.receipt.posted.v1", ofSource, with(receipt, "yearTotalFen", 9_000));
            if (random.nextBoolean()) {
                tell("welfare.receipt.reversed.v1", ofSource, with(receipt, "yearTotalFen", 5_000));
            }
        }
    }

    private void tell(String type, UUID aggregate, Map<String, Object> changes) {
        clock = clock.plusSeconds(random.nextInt(200_000));
        long sequence = sequences.merge(aggregate, 1L, Long::sum);
        String source = "/staffhome/" + type.substring(0, type.indexOf('.'));
        EventHeader header = new EventHeader(Ids.next(), type, source, aggregate.toString(), sequence, clock);
        log.add(new Happening(header, Told.data(type, changes)));
    }

    private String date() {
        return LocalDate.of(2025, 7, 1).plusDays(random.nextInt(500)).toString();
    }

    private UUID any() {
        return unions.get(random.nextInt(unions.size()));
    }

    private static Map<String, Object> with(Map<String, Object> data, String field, Object value) {
        Map<String, Object> more = new HashMap<>(data);
        more.put(field, value);
        return more;
    }
}
