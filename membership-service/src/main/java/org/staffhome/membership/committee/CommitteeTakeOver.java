package org.staffhome.membership.committee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.staffhome.membership.office.Authority;
import org.staffhome.membership.office.OfficeClaims;
import org.staffhome.membership.organization.OrganizationKind;
import org.staffhome.membership.organization.OrganizationLock;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.sql.Sql;

/**
 * The door for the lists that take over what a federation has kept elsewhere: the committee in office of an organisation
 * comes with the list of organisations and without seats, its seats with the list of officers.
 */
@ApplicationScoped
public class CommitteeTakeOver {

    private final Committees committees;
    private final CommitteeEvents events;
    private final Authority authority;
    private final OrganizationLock lock;
    private final Caller caller;
    private final BusinessClock clock;
    private final Sql sql;

    CommitteeTakeOver(
            Committees committees,
            CommitteeEvents events,
            Authority authority,
            OrganizationLock lock,
            Caller caller,
            BusinessClock clock,
            Sql sql) {
        this.committees = committees;
        this.events = events;
        this.authority = authority;
        this.lock = lock;
        this.caller = caller;
        this.clock = clock;
        this.sql = sql;
    }

    /** The union's committee in office, for a term that began on that day. */
    public void takeOver(UUID organizationId, String path, LocalDate from, int years) {
        committees.persist(Committee.takeOver(
                Ids.next(),
                new Committee.Home(organizationId, path),
                CommitteeKind.UNION,
                new Committee.Term(committees.nextTermNumber(organizationId, CommitteeKind.UNION), from, years),
                caller.subject()));
    }

    /** Who holds which seat of which committee of a union. */
    public record Holder(UUID unionId, CommitteeKind committee, Elected elected) {}

    /** What a seat in office gives from today on. */
    public List<OfficeClaims.Claim> claims(
            UUID unionId, String path, OrganizationKind kind, CommitteeKind committee, SeatPost post) {
        UUID seat = Ids.next();
        return SeatRoles.ofSeat(committee, post, kind).stream()
                .map(role -> new OfficeClaims.Claim(unionId, path, role, clock.today(), null, "SEAT", seat))
                .toList();
    }

    /**
     * Fills seats of committees in office; authority follows where accounts are linked. An audit or women's committee that
     * is not there yet is the one elected with the union's (Trade Union Law art. 45).
     */
    public void fill(List<Holder> holders) {
        Map<String, Committee> filled = new LinkedHashMap<>();
        Set<Committee> fresh = new HashSet<>();
        for (Holder holder : holders) {
            Committee committee =
                    filled.computeIfAbsent(holder.unionId() + holder.committee().name(), key -> {
                        lock.lock(holder.unionId());
                        return inOffice(holder.unionId(), holder.committee());
                    });
            if (committee.seats().isEmpty()) {
                fresh.add(committee);
            }
            committee.fill(holder.elected());
        }
        committees.flush();
        withAccounts(holders.stream().map(holder -> holder.elected().memberId()).toList())
                .forEach(authority::follow);
        fresh.forEach(events::elected);
    }

    private Committee inOffice(UUID unionId, CommitteeKind kind) {
        return committees.inOffice(unionId, kind).stream().findFirst().orElseGet(() -> {
            Committee union = committees.inOffice(unionId, CommitteeKind.UNION).stream()
                    .findFirst()
                    .orElseThrow(() -> Problem.of(CommitteeProblem.NOT_IN_OFFICE));
            Committee other = union.electedWith(Ids.next(), kind, committees.nextTermNumber(unionId, kind));
            committees.persist(other);
            return other;
        });
    }

    private List<UUID> withAccounts(Collection<UUID> memberIds) {
        return sql.list(
                "select member_id from member_account where member_id = any(?) order by member_id",
                row -> row.getObject(1, UUID.class),
                memberIds);
    }
}
