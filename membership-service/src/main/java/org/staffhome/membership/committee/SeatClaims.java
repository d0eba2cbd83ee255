package org.staffhome.membership.committee;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.staffhome.membership.office.OfficeClaims;
import org.staffhome.membership.organization.OrganizationKind;
import org.staffhome.platform.sql.Sql;

/**
 * What the seats of committees give. It ends with the last day of the term: a committee past it has the duty to hold the
 * election and to hand over, no authority (Trade Union Law art. 16, 17).
 */
@ApplicationScoped
class SeatClaims implements OfficeClaims {

    private static final String HELD = """
            select s.id, s.organization_id, s.org_path, s.held_from, c.term_until, c.kind as committee, s.post,
                o.kind as organization
            from committee_seat s join committee c on c.id = s.committee_id
                join organization o on o.id = s.organization_id
            where s.member_id = ? and s.held_until is null and c.state = 'IN_OFFICE'
            """;

    private final Sql sql;

    SeatClaims(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Claim> of(UUID memberId) {
        return sql.list(HELD, SeatClaims::claims, memberId).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** What a seat will give from the first day of its term on. */
    List<Claim> ofSeat(Committee committee, Seat seat, OrganizationKind organization) {
        return SeatRoles.ofSeat(committee.kind(), seat.post(), organization).stream()
                .map(role -> new Claim(
                        committee.organizationId(),
                        committee.path(),
                        role,
                        seat.heldFrom(),
                        committee.termUntil(),
                        "SEAT",
                        seat.id()))
                .toList();
    }

    private static List<Claim> claims(ResultSet row) throws SQLException {
        Set<String> roles = SeatRoles.ofSeat(
                CommitteeKind.valueOf(row.getString("committee")),
                SeatPost.valueOf(row.getString("post")),
                OrganizationKind.valueOf(row.getString("organization")));
        UUID organization = row.getObject("organization_id", UUID.class);
        String path = row.getString("org_path");
        LocalDate from = row.getObject("held_from", LocalDate.class);
        LocalDate until = row.getObject("term_until", LocalDate.class);
        UUID seat = row.getObject("id", UUID.class);
        return roles.stream()
                .map(role -> new Claim(organization, path, role, from, until, "SEAT", seat))
                .toList();
    }
}
