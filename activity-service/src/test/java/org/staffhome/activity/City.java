package org.staffhome.activity;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.staffhome.platform.crypto.FieldCipher;
import org.staffhome.platform.crypto.FieldRef;
import org.staffhome.platform.id.Ids;
import org.staffhome.testkit.TestDatabase;
import org.staffhome.testkit.TestPeople;

/**
 * A little city of its own for each test: a federation, a district below it, two unions in the district and one beside
 * it, with officers and members, written straight into the replica tables.
 */
public final class City {
    private static final TestDatabase DATABASE = TestDatabase.of("activity");

    /** Far from each other in runs against the same database too. */
    private static final AtomicLong NEXT_ROOT = new AtomicLong(System.currentTimeMillis());

    public final Organization federation;
    public final Organization district;
    public final Organization union;
    public final Organization sister;
    public final Organization outside;
    private int people;

    /** An organisation with its path. */
    public record Organization(UUID id, String path, String name) {}

    /** A member with the subject of his account. */
    public record Person(UUID memberId, String subject, String name, Organization union) {}

    /** What is known of a member; null: not known. */
    public record Traits(String gender, Integer birthYear, String employmentKind) {
        public static final Traits WOMAN = new Traits("FEMALE", 1996, "REGULAR");
        public static final Traits MAN = new Traits("MALE", 1990, "AGENCY");
    }

    public City() {
        String root = "/" + NEXT_ROOT.incrementAndGet() + "/";
        federation = organization(null, root, "测试市总工会", "CITY_FEDERATION");
        district = organization(federation, root + "1/", "测试区总工会", "DISTRICT_FEDERATION");
        union = organization(district, root + "1/1/", "测试一厂工会", "GRASSROOTS_UNION");
        sister = organization(district, root + "1/2/", "测试二厂工会", "GRASSROOTS_UNION");
        outside = organization(federation, root + "2/", "测试三厂工会", "GRASSROOTS_UNION");
    }

    /** A new account that holds a role at an organisation. */
    public String officer(String role, Organization at) {
        String subject = "officer-" + Ids.next();
        run(connection -> grant(connection, subject, null, role, at));
        return subject;
    }

    /** Gives an account one more role at an organisation. */
    public void alsoHolds(String subject, String role, Organization at) {
        run(connection -> grant(connection, subject, null, role, at));
    }

    /** A woman of 1996 on the permanent staff. */
    public Person member(Organization union) {
        return member(union, Traits.WOMAN);
    }

    public Person member(Organization union, Traits traits) {
        return members(union, traits, 1).get(0);
    }

    /** So many members of a union, each with an account. */
    public List<Person> members(Organization union, Traits traits, int count) {
        FieldCipher cipher = Arc.container().instance(FieldCipher.class).get();
        List<Person> made = new ArrayList<>();
        run(connection -> {
            for (int i = 0; i < count; i++) {
                Person person = new Person(
                        Ids.next(),
                        "member-" + Ids.next(),
                        TestPeople.person(people++).name(),
                        union);
                insertMember(connection, cipher, person, traits);
                grant(connection, person.subject(), person.memberId(), "MEMBER", union);
                made.add(person);
            }
        });
        return made;
    }

    private static void insertMember(Connection connection, FieldCipher cipher, Person person, Traits traits)
            throws SQLException {
        UUID id = person.memberId();
        String birthYear =
                traits.birthYear() == null ? null : traits.birthYear().toString();
        insert(
                connection,
                "insert into member values (?, ?, ?, 'ACTIVE', ?, ?, ?, ?, ?)",
                id,
                person.union().id(),
                person.union().path(),
                cipher.seal(person.name(), FieldRef.of("member", "name", id)),
                cipher.seal(traits.gender(), FieldRef.of("member", "gender", id)),
                cipher.seal(birthYear, FieldRef.of("member", "birth_year", id)),
                cipher.seal(traits.employmentKind(), FieldRef.of("member", "employment_kind", id)),
                Timestamp.from(Instant.now()));
    }

    private static void grant(Connection connection, String subject, UUID member, String role, Organization at)
            throws SQLException {
        insert(
                connection,
                "insert into scope_grant values (?, ?, ?, ?, ?, ?, null)",
                Ids.next(),
                subject,
                member,
                role,
                at.id(),
                Date.valueOf(LocalDate.of(2020, 1, 1)));
    }

    private static Organization organization(Organization parent, String path, String name, String kind) {
        Organization made = new Organization(Ids.next(), path, name);
        run(connection -> insert(
                connection,
                "insert into scope_organization values (?, ?, ?, ?, ?, 'ESTABLISHED')",
                made.id(),
                parent == null ? null : parent.id(),
                path,
                name,
                kind));
        return made;
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private static void run(Work work) {
        try (Connection connection = DATABASE.superuser()) {
            work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
