package org.staffhome.welfare;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.staffhome.platform.crypto.FieldCipher;
import org.staffhome.platform.crypto.FieldRef;
import org.staffhome.platform.id.Ids;
import org.staffhome.testkit.TestCity;
import org.staffhome.testkit.TestDatabase;
import org.staffhome.testkit.TestPeople;

/**
 * The little city of the test kit as tests of welfare speak of it: federation, district east, which is {@link
 * TestCity#OWN}, with a union, district west, which is {@link TestCity#FOREIGN}, with another one; with invented members
 * and officers.
 */
public final class WelfareCity {

    public static final Place FEDERATION = place(TestCity.FEDERATION);
    public static final Place EAST = place(TestCity.OWN);
    public static final Place WEST = place(TestCity.FOREIGN);
    public static final Place UNION = place(TestCity.SUBORDINATE);
    public static final Place OTHER_UNION = new Place(Ids.next(), WEST.path() + "6/");

    private static final TestDatabase DATABASE = TestDatabase.of("welfare");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private WelfareCity() {}

    /** An organisation of the city. */
    public record Place(UUID id, String path) {}

    /** A member of the city, with the invented person behind him. */
    public record Resident(UUID memberId, Place place, TestPeople.Person person) {}

    static synchronized void build() {
        TestCity.in("welfare");
        DATABASE.execute(
                "insert into scope_organization values (?, ?, ?, ?, ?, 'ESTABLISHED') on conflict do nothing",
                OTHER_UNION.id(),
                WEST.id(),
                OTHER_UNION.path(),
                "西城机械厂工会",
                "GRASSROOTS_UNION");
    }

    static Place place(UUID organizationId) {
        return new Place(organizationId, TestCity.PATHS.get(organizationId));
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
        TestCity.in("welfare").grant(subject, memberId, role, place.id(), LocalDate.of(2020, 1, 1), null);
    }
}
