package org.staffhome.platform.sample;

import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.platform.id.Ids;
import org.staffhome.testkit.TestDatabase;

/** A little city in the replica tables: federation /1/, districts /1/2/ and /1/3/, unions /1/2/4/ and /1/2/5/. */
public final class SampleCity {
    public static final UUID FEDERATION = Ids.next();
    public static final UUID EAST = Ids.next();
    public static final UUID WEST = Ids.next();
    public static final UUID UNION = Ids.next();
    public static final UUID SISTER = Ids.next();

    private static final TestDatabase DATABASE = TestDatabase.of("sample");

    private SampleCity() {}

    public static synchronized void build() {
        organization(FEDERATION, null, "/1/", "CITY_FEDERATION");
        organization(EAST, FEDERATION, "/1/2/", "DISTRICT_FEDERATION");
        organization(WEST, FEDERATION, "/1/3/", "DISTRICT_FEDERATION");
        organization(UNION, EAST, "/1/2/4/", "GRASSROOTS_UNION");
        organization(SISTER, EAST, "/1/2/5/", "GRASSROOTS_UNION");
    }

    /** A new subject that holds a role at organisations. */
    public static String subjectWith(String role, UUID... organizations) {
        String subject = "subject-" + Ids.next();
        UUID member = Ids.next();
        for (UUID organization : organizations) {
            grant(subject, member, role, organization, LocalDate.of(2020, 1, 1), null);
        }
        return subject;
    }

    public static void grant(
            String subject, UUID member, String role, UUID organization, LocalDate from, LocalDate until) {
        DATABASE.execute(
                "insert into scope_grant values (?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                subject,
                member,
                role,
                organization,
                from,
                until);
    }

    private static void organization(UUID id, UUID parent, String path, String kind) {
        DATABASE.execute(
                "insert into scope_organization values (?, ?, ?, ?, ?, 'ESTABLISHED') on conflict do nothing",
                id,
                parent,
                path,
                "工会" + path,
                kind);
    }
}
