package org.staffhome.membership.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.staffhome.membership.member.MembershipEnded;
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

    private static final String MEMBER = "MEMBER";

    private final Scopes scopes;
    private final Instance<OfficeClaims> offices;
    private final GrantEvents events;
    private final Sql sql;

    Authority(Scopes scopes, @Any Instance<OfficeClaims> offices, GrantEvents events, Sql sql) {
        this.scopes = scopes;
        this.offices = offices;
        this.events = events;
        this.sql = sql;
    }

    private record Member(UUID organizationId, String path, LocalDate joinedOn, boolean live) {}

    /** Publishes, changes and takes away grants until they are what the member's offices give. */
    public void follow(UUID memberId) {
        scopes.within(SystemScope.AUTHORITY, () -> {
            bringIntoLine(memberId);
            return null;
        });
    }

    /** Who is no member any more has no authority left; in the transaction that ended the membership. */
    void membershipEnded(@Observes MembershipEnded ended) {
        follow(ended.memberId());
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
            for (OfficeClaims.Claim claim : claims(memberId, member)) {
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

    private List<OfficeClaims.Claim> claims(UUID memberId, Member member) {
        if (!member.live()) {
            return List.of();
        }
        List<OfficeClaims.Claim> claims = new ArrayList<>();
        claims.add(new OfficeClaims.Claim(
                member.organizationId(), member.path(), MEMBER, member.joinedOn(), null, "MEMBERSHIP", memberId));
        offices.forEach(office -> claims.addAll(office.of(memberId)));
        return claims;
    }

    private static OfficeGrant grant(UUID id, String subject, UUID memberId, OfficeClaims.Claim claim) {
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
