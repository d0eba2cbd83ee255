package org.staffhome.testkit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A little city in the replica tables of a service: a federation, two districts, unions below the first one. A caller at
 * {@link #OWN} has {@link #SUBORDINATE} below, {@link #FEDERATION} above and {@link #FOREIGN} beside.
 */
public final class TestCity {
    public static final UUID FEDERATION = UUID.fromString("01930000-0000-7000-8000-000000000001");
    public static final UUID OWN = UUID.fromString("01930000-0000-7000-8000-000000000002");
    public static final UUID FOREIGN = UUID.fromString("01930000-0000-7000-8000-000000000003");
    public static final UUID SUBORDINATE = UUID.fromString("01930000-0000-7000-8000-000000000004");
    public static final UUID SISTER = UUID.fromString("01930000-0000-7000-8000-000000000005");

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    /** Paths of the organisations. */
    public static final Map<UUID, String> PATHS = paths();

    private final TestDatabase database;

    private TestCity(String context) {
        this.database = TestDatabase.of(context);
    }

    /** Builds the city in a context's replica, once or again. */
    public static TestCity in(String context) {
        TestCity city = new TestCity(context);
        city.organization(FEDERATION, null, "CITY_FEDERATION", "澄江市总工会");
        city.organization(OWN, FEDERATION, "DISTRICT_FEDERATION", "东城区总工会");
        city.organization(FOREIGN, FEDERATION, "DISTRICT_FEDERATION", "西城区总工会");
        city.organization(SUBORDINATE, OWN, "GRASSROOTS_UNION", "东城机械厂工会");
        city.organization(SISTER, OWN, "GRASSROOTS_UNION", "东城纺织厂工会");
        return city;
    }

    /** A new subject, with a member of its own, that holds a role at organisations. */
    public String subjectWith(String role, UUID... organizations) {
        String subject = "subject-" + UUID.randomUUID();
        UUID member = UUID.randomUUID();
        for (UUID organization : organizations) {
            grant(subject, member, role, organization, LONG_AGO, null);
        }
        return subject;
    }

    /** Gives a subject a role at an organisation between two days. */
    public void grant(String subject, UUID member, String role, UUID organization, LocalDate from, LocalDate until) {
        database.execute(
                "insert into scope_grant (grant_id, subject, member_id, role, organization_id, valid_from, valid_until)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                subject,
                member,
                role,
                organization,
                from,
                until);
    }

    private void organization(UUID id, UUID parent, String kind, String name) {
        database.execute(
                "insert into scope_organization (organization_id, parent_id, org_path, name, kind, state)"
                        + " values (?, ?, ?, ?, ?, 'ESTABLISHED') on conflict do nothing",
                id,
                parent,
                PATHS.get(id),
                name,
                kind);
    }

    private static Map<UUID, String> paths() {
        Map<UUID, String> paths = new LinkedHashMap<>();
        paths.put(FEDERATION, "/1/");
        paths.put(OWN, "/1/2/");
        paths.put(FOREIGN, "/1/3/");
        paths.put(SUBORDINATE, "/1/2/4/");
        paths.put(SISTER, "/1/2/5/");
        return Map.copyOf(paths);
    }
}
