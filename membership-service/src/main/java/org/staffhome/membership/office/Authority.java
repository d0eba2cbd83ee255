package org.staffhome.membership.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.staffhome.membership.organization.OrganizationKind;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.platform.sql.Sql;

/**
 * Authority follows office: brings the grants of a member into line with the offices held now. Called inside each
 * transaction that changes an office, an account or a membership, after that was flushed; what a service may do with a
 * grant is told by the same transaction.
 *
 * <p>Runs under a system scope, because a member may hold offices at organisations outside the caller's scope.
 */
@ApplicationScoped
public class Authority {

    private static final String SEATS = """
            select s.id, s.organization_id, s.org_path, s.held_from, c.term_until, c.kind as committee, s.post,
                o.kind as organization
            from committee_seat s join committee c on c.id = s.committee_id
                join organization o on o.id = s.organization_id
            where s.member_id = ? and s.held_until is null and c.state = 'IN_OFFICE'
            """;

    private final Scopes scopes;
    private final GrantEvents events;
    private final Sql sql;

    Authority(Scopes scopes, GrantEvents events, Sql sql) {
        this.scopes = scopes;
        this.events = events;
        this.sql = sql;
    }

    /** What one office gives. */
    private record Claim(
            UUID organizationId,
            String path,
            String role,
            LocalDate from,
            LocalDate until,
            String source,
            UUID sourceId) {

        String key() {
            return sourceId + " " + role;
        }
    }

    private record Member(UUID organizationId, String path, LocalDate joinedOn, boolean live) {}

    /** Publishes, changes and takes away grants until they are what the member's offices give. */
    public void follow(UUID memberId) {
        scopes.within(SystemScope.AUTHORITY, () -> {
            bringIntoLine(memberId);
            return null;
        });
    }

    private void bringIntoLine(UUID memberId) {
        Member member = sql.one(
                        "select organization_id, org_path, joined_on, status in ('ACTIVE', 'RETAINED') from member"
                                + " where id = ? for update",
                        row -> new Member(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getBoolean(4)),
                        memberId)
                .orElseThrow();
        String subject = sql.one(
                        "select subject from member_account where member_id = ?", r -> r.getString(1), memberId)
                .orElse(null);
        Map<String, OfficeGrant> present = new HashMap<>();
        sql.list("select * from office_grant where member_id = ?", OfficeGrant::read, memberId)
                .forEach(grant -> present.put(grant.key(), grant));
        if (subject != null) {
            for (Claim claim : claims(memberId, member)) {
                OfficeGrant known = present.remove(claim.key());
                OfficeGrant wanted = grant(known == null ? Ids.next() : known.id(), subject, memberId, claim);
                if (!wanted.equals(known)) {
                    store(wanted);
                    events.holds(wanted);
                }
            }
        }
        present.values().forEach(gone -> {
            sql.update("delete from office_grant where id = ?", gone.id());
            events.ended(gone);
        });
    }

    private List<Claim> claims(UUID memberId, Member member) {
        List<Claim> claims = new ArrayList<>();
        if (!member.live()) {
            return claims;
        }
        claims.add(new Claim(
                member.organizationId(),
                member.path(),
                OfficeRoles.MEMBER,
                member.joinedOn(),
                null,
                "MEMBERSHIP",
                memberId));
        sql.list(SEATS, Authority::seatClaims, memberId).forEach(claims::addAll);
        sql.list(
                        "select id, organization_id, org_path, valid_from, valid_until, post from appointment"
                                + " where member_id = ? and ended_on is null",
                        Authority::postClaims,
                        memberId)
                .forEach(claims::addAll);
        return claims;
    }

    private static List<Claim> seatClaims(ResultSet row) throws SQLException {
        List<Claim> claims = new ArrayList<>();
        for (String role : OfficeRoles.ofSeat(
                CommitteeKind.valueOf(row.getString("committee")),
                SeatPost.valueOf(row.getString("post")),
                OrganizationKind.valueOf(row.getString("organization")))) {
            claims.add(claim(row, role, "held_from", "term_until", "SEAT"));
        }
        return claims;
    }

    private static List<Claim> postClaims(ResultSet row) throws SQLException {
        List<Claim> claims = new ArrayList<>();
        for (String role : OfficeRoles.ofPost(AppointedPost.valueOf(row.getString("post")))) {
            claims.add(claim(row, role, "valid_from", "valid_until", "APPOINTMENT"));
        }
        return claims;
    }

    private static Claim claim(ResultSet row, String role, String from, String until, String source)
            throws SQLException {
        return new Claim(
                row.getObject("organization_id", UUID.class),
                row.getString("org_path"),
                role,
                row.getObject(from, LocalDate.class),
                row.getObject(until, LocalDate.class),
                source,
                row.getObject("id", UUID.class));
    }

    private static OfficeGrant grant(UUID id, String subject, UUID memberId, Claim claim) {
        return new OfficeGrant(
                id,
                claim.organizationId(),
                claim.path(),
                memberId,
                subject,
                claim.role(),
                claim.from(),
                claim.until(),
                claim.source(),
                claim.sourceId());
    }

    private void store(OfficeGrant g) {
        sql.update(
                """
                insert into office_grant (id, organization_id, org_path, member_id, subject, role, valid_from,
                    valid_until, source, source_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set organization_id = excluded.organization_id,
                    org_path = excluded.org_path, subject = excluded.subject, valid_from = excluded.valid_from,
                    valid_until = excluded.valid_until
                """,
                g.id(),
                g.organizationId(),
                g.path(),
                g.memberId(),
                g.subject(),
                g.role(),
                g.from(),
                g.until(),
                g.source(),
                g.sourceId());
    }
}
