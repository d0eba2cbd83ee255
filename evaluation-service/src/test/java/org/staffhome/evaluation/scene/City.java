package org.staffhome.evaluation.scene;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.staffhome.platform.id.Ids;
import org.staffhome.testkit.TestDatabase;

/**
 * A city of its own for each test: a federation, two districts, and unions {@code ONE} and {@code TWO} below the first and
 * {@code FAR} below the second. Grants are written to the replica table; organisations come by state events.
 */
public final class City {
    public static final TestDatabase DATABASE = TestDatabase.of("evaluation");

    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    public final UUID federation = Ids.next();
    public final UUID east = Ids.next();
    public final UUID west = Ids.next();
    public final UUID one = Ids.next();
    public final UUID two = Ids.next();
    public final UUID far = Ids.next();

    private final int number = NUMBERS.incrementAndGet();

    /** Builds the city in the replica. */
    public static City build() {
        City city = new City();
        city.write();
        return city;
    }

    public String path(UUID organization) {
        String root = "/" + number + "/";
        if (organization.equals(federation)) {
            return root;
        }
        if (organization.equals(east) || organization.equals(west)) {
            return root + (organization.equals(east) ? "1/" : "2/");
        }
        if (organization.equals(far)) {
            return root + "2/1/";
        }
        return root + (organization.equals(one) ? "1/1/" : "1/2/");
    }

    /** A new subject that holds a role at an organisation. */
    public static String subjectWith(String role, UUID organization) {
        String subject = "subject-" + Ids.next();
        grant(subject, role, organization);
        return subject;
    }

    /** Gives a subject another role. */
    public static void grant(String subject, String role, UUID organization) {
        DATABASE.execute(
                "insert into scope_grant values (?, ?, ?, ?, ?, ?, null)",
                Ids.next(),
                subject,
                Ids.next(),
                role,
                organization,
                LocalDate.of(2020, 1, 1));
    }

    private void write() {
        put(federation, null, "CITY_FEDERATION", "示范市总工会");
        put(east, federation, "DISTRICT_FEDERATION", "东区总工会");
        put(west, federation, "DISTRICT_FEDERATION", "西区总工会");
        put(one, east, "GRASSROOTS_UNION", "示范纺织厂工会");
        put(two, east, "JOINT_UNION", "示范园区联合工会");
        put(far, west, "GRASSROOTS_UNION", "示范机械厂工会");
    }

    private void put(UUID id, UUID parent, String kind, String name) {
        DATABASE.execute(
                "insert into scope_organization values (?, ?, ?, ?, ?, 'ESTABLISHED') on conflict do nothing",
                id,
                parent,
                path(id),
                name,
                kind);
    }
}
