package org.staffhome.welfare;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.staffhome.platform.crypto.FieldCipher;
import org.staffhome.platform.crypto.FieldRef;
import org.staffhome.platform.id.Ids;
import org.staffhome.testkit.TestDatabase;
import org.staffhome.testkit.TestPeople;

/**
 * A little city in the replica tables: federation /1/, districts /1/2/ (east) and /1/3/ (west), unions /1/2/4/ and /1/3/5/,
 * with invented members and officers.
 */
public final class WelfareCity {

    public static final Place FEDERATION = new Place(Ids.next(), "/1/");
    public static final Place EAST = new Place(Ids.next(), "/1/2/");
    public static final Place WEST = new Place(Ids.next(), "/1/3/");
    public static final Place UNION = new Place(Ids.next(), "/1/2/4/");
    public static final Place OTHER_UNION = new Place(Ids.next(), "/1/3/5/");

    private static final TestDatabase DATABASE = TestDatabase.of("welfare");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private WelfareCity() {}

    /** An organisation of the city. */
    public record Place(UUID id, String path) {}

    /** A member of the city, with the invented person behind him. */
    public record Resident(UUID memberId, Place place, TestPeople.Person person) {}

    static synchronized void build() {
        organization(FEDERATION, null, "CITY_FEDERATION");
        organization(EAST, FEDERATION, "DISTRICT_FEDERATION");
        organization(WEST, FEDERATION, "DISTRICT_FEDERATION");
        organization(UNION, EAST, "GRASSROOTS_UNION");
        organization(OTHER_UNION, WEST, "GRASSROOTS_UNION");
    }

    /** A person nobody has used yet. */
    public static TestPeople.Person newPerson() {
        return TestPeople.person(PEOPLE.incrementAndGet());
    }

    /** A new member of a union. */
    public static Resident resident(Place place, FieldCipher cipher) {
        UUID id = Ids.next();
        TestPeople.Person person = newPerson();
        DATABASE.execute(
                "insert into member (id, organization_id, org_path, status, name_sealed) values (?, ?, ?, 'ACTIVE', ?)",
                id,
                place.id(),
                place.path(),
                cipher.seal(person.name(), FieldRef.of("member", "name_sealed", id)));
        return new Resident(id, place, person);
    }

    /** A new subject that holds a role at a place. */
    public static String officer(String role, Place place) {
        return officer(role, place, Ids.next());
    }

    /** A new subject that holds a role at a place and is this member. */
    public static String officer(String role, Place place, UUID memberId) {
        String subject = "subject-" + Ids.next();
        grant(subject, role, place, memberId);
        return subject;
    }

    /** Gives a subject one more role. */
    public static void grant(String subject, String role, Place place, UUID memberId) {
        DATABASE.execute(
                "insert into scope_grant values (?, ?, ?, ?, ?, ?, null)",
                Ids.next(),
                subject,
                memberId,
                role,
                place.id(),
                LocalDate.of(2020, 1, 1));
    }

    private static void organization(Place place, Place parent, String kind) {
        DATABASE.execute(
                "insert into scope_organization values (?, ?, ?, ?, ?, 'ESTABLISHED') on conflict do nothing",
                place.id(),
                parent == null ? null : parent.id(),
                place.path(),
                "工会" + place.path(),
                kind);
    }
}
