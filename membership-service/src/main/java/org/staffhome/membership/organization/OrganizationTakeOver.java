package org.staffhome.membership.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.sql.Sql;

/**
 * The door for the room that takes organisations over from another register: they exist already, so they become
 * ESTABLISHED without an application.
 */
@ApplicationScoped
public class OrganizationTakeOver {

    /** The path above the root of the tree. */
    public static final String PATH_ROOT = Organization.PATH_ROOT;

    private final OrganizationRegister register;
    private final OrganizationHistory history;
    private final OrganizationEvents events;
    private final BusinessClock clock;
    private final Caller caller;
    private final Sql sql;

    OrganizationTakeOver(
            OrganizationRegister register,
            OrganizationHistory history,
            OrganizationEvents events,
            BusinessClock clock,
            Caller caller,
            Sql sql) {
        this.register = register;
        this.history = history;
        this.events = events;
        this.clock = clock;
        this.caller = caller;
        this.sql = sql;
    }

    /** An organisation that exists elsewhere, with its place in the tree here; optional parts are null. */
    public record Existing(
            UUID id,
            UUID parentId,
            long number,
            String path,
            String kind,
            String name,
            String code,
            String creditCode,
            LocalDate establishedOn) {}

    /** The next short number, a part of the path. */
    public long nextNumber() {
        return register.nextNumber();
    }

    /** Writes them as established, with history and events; parents stand before their children. */
    public void takeOver(List<Existing> organizations) {
        sql.batch(
                """
                insert into organization (id, org_path, number, parent_id, kind, name, code, credit_code, state,
                    established_on, applied_by, applied_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'ESTABLISHED', ?, ?, ?)
                """,
                organizations.stream()
                        .map(o -> new Object[] {
                            o.id(),
                            o.path(),
                            o.number(),
                            o.parentId(),
                            o.kind(),
                            o.name(),
                            o.code(),
                            o.creditCode(),
                            o.establishedOn(),
                            caller.subject(),
                            clock.now()
                        })
                        .toList());
        sql.batch(
                """
                insert into organization_history
                    (organization_id, org_path, parent_id, path, kind, name, code, credit_code, units_covered, state,
                     valid_from)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0, 'ESTABLISHED', ?)
                """,
                organizations.stream()
                        .map(o -> new Object[] {
                            o.id(),
                            o.path(),
                            o.parentId(),
                            o.path(),
                            o.kind(),
                            o.name(),
                            o.code(),
                            o.creditCode(),
                            o.establishedOn() == null ? OrganizationHistory.SINCE_ALWAYS : o.establishedOn()
                        })
                        .toList());
        for (Existing existing : organizations) {
            Organization organization = register.findById(existing.id());
            events.changed(organization);
            events.established(organization);
        }
    }

    /**
     * Gives a code to an organisation that had none, such as one that was founded here before the list came.
     *
     * @return how many organisations were changed: one, or none when it got a code meanwhile
     */
    public int adopt(UUID id, String code) {
        int adopted = sql.update(
                "update organization set code = ?, version = version + 1 where id = ? and code is null", code, id);
        if (adopted == 1) {
            Organization organization = register.findById(id);
            register.getEntityManager().refresh(organization);
            history.record(organization, clock.today());
        }
        return adopted;
    }
}
