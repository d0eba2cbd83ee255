package org.staffhome.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.staffhome.membership.person.EmploymentKind;
import org.staffhome.membership.person.Gender;
import org.staffhome.platform.crypto.TopicCipher;
import org.staffhome.platform.event.Topics;
import org.staffhome.platform.outbox.Outbox;
import org.staffhome.platform.outbox.OutboxEvent;

/**
 * What other services learn of members. Personal data travel in the state topic alone, each field sealed under the topic
 * key; events carry ids and days.
 */
@ApplicationScoped
public class MemberEvents {

    static final String JOINED = "membership.member.joined.v1";
    static final String LEFT = "membership.member.left.v1";
    static final String STATE = "member";
    private static final String TOPIC = Topics.state("membership", STATE);

    private final Outbox outbox;
    private final TopicCipher cipher;

    MemberEvents(Outbox outbox, TopicCipher cipher) {
        this.outbox = outbox;
        this.cipher = cipher;
    }

    /** Data of {@value #JOINED}. */
    record Joined(UUID memberId, UUID organizationId, String path, LocalDate joinedOn) {}

    /** Data of {@value #LEFT}. */
    record Left(UUID memberId, UUID organizationId, String path, String status, LocalDate leftOn) {}

    /** Data of the state topic {@code member}; the last four are sealed for topic, member and field. */
    record State(
            UUID memberId,
            UUID organizationId,
            String path,
            String status,
            String name,
            String gender,
            String birthYear,
            String employmentKind) {}

    /** What the state topic tells of a member, open. */
    public record Snapshot(
            UUID memberId,
            UUID organizationId,
            String path,
            MemberStatus status,
            String name,
            Gender gender,
            int birthYear,
            EmploymentKind employmentKind,
            LocalDate joinedOn) {

        static Snapshot of(Member m) {
            return new Snapshot(
                    m.id(),
                    m.organizationId(),
                    m.path(),
                    m.status(),
                    m.name(),
                    m.gender(),
                    m.birthDate().getYear(),
                    m.employmentKind(),
                    m.joinedOn());
        }
    }

    /** For many members at once, as an import makes them. */
    public void joined(List<Snapshot> members) {
        outbox.publishAll(
                members.stream().flatMap(m -> joinedEvents(m).stream()).toList());
    }

    void left(Member m) {
        outbox.publishAll(List.of(
                stateOf(Snapshot.of(m)),
                outbox.event(
                        LEFT,
                        STATE,
                        m.id(),
                        new Left(
                                m.id(), m.organizationId(), m.path(), m.status().name(), m.statusSince()))));
    }

    void changed(Member m) {
        outbox.publishAll(List.of(stateOf(Snapshot.of(m))));
    }

    private List<OutboxEvent> joinedEvents(Snapshot m) {
        return List.of(
                stateOf(m),
                outbox.event(
                        JOINED,
                        STATE,
                        m.memberId(),
                        new Joined(m.memberId(), m.organizationId(), m.path(), m.joinedOn())));
    }

    private OutboxEvent stateOf(Snapshot m) {
        return outbox.stateOf(
                STATE,
                m.memberId(),
                new State(
                        m.memberId(),
                        m.organizationId(),
                        m.path(),
                        m.status().name(),
                        sealed(m, "name", m.name()),
                        sealed(m, "gender", m.gender().name()),
                        sealed(m, "birthYear", Integer.toString(m.birthYear())),
                        sealed(m, "employmentKind", m.employmentKind().name())));
    }

    private String sealed(Snapshot m, String field, String value) {
        return cipher.seal(TOPIC, m.memberId(), field, value);
    }
}
