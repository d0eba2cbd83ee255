package org.staffhome.membership.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.membership.member.MembershipEnded;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.sql.SqlFailure;

/**
 * Links a member to the account of the identity provider (绑定账号). From then on the account holds what the member's
 * offices give, and the role MEMBER at the own organisation. The link ends with the membership.
 */
@ApplicationScoped
class LinkAccount {

    private final Authority authority;
    private final Scopes scopes;
    private final Caller caller;
    private final BusinessClock clock;
    private final Audit audit;
    private final Sql sql;

    LinkAccount(Authority authority, Scopes scopes, Caller caller, BusinessClock clock, Audit audit, Sql sql) {
        this.authority = authority;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
        this.sql = sql;
    }

    /** The account to be linked. */
    @Schema(name = "LinkAccountRequest", description = "Account of the identity provider")
    record Request(
            @NotBlank
            @Size(max = 200)
            @Schema(
                    description = "Subject of the account's tokens (claim sub)",
                    examples = "6f0d7a52-3f7e-4a3b-9a52-0b1d5e1f8a11")
            String subject) {}

    /** A member and the account linked to it. */
    @Schema(description = "The account of a member (会员账号)")
    record AccountView(
            @Schema(description = "The member", examples = "01938f00-0000-7000-8000-000000001001")
            UUID memberId,

            @Schema(description = "Subject of the account's tokens", examples = "6f0d7a52-3f7e-4a3b-9a52-0b1d5e1f8a11")
            String subject) {}

    private record Home(UUID organizationId, String path, String status) {}

    /** Links, or links anew; the same link again changes nothing. */
    @Transactional
    AccountView link(UUID memberId, Request request) {
        Home home = sql.one(
                        "select organization_id, org_path, status from member where id = ? for update",
                        row -> new Home(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                        memberId)
                .orElseThrow(() -> Problem.of(OfficeProblem.MEMBER_UNKNOWN));
        if (!"ACTIVE".equals(home.status()) && !"RETAINED".equals(home.status())) {
            throw Problem.of(OfficeProblem.MEMBER_NOT_ELIGIBLE);
        }
        Optional<String> before =
                sql.one("select subject from member_account where member_id = ?", row -> row.getString(1), memberId);
        AccountView view = new AccountView(memberId, request.subject().strip());
        if (before.filter(view.subject()::equals).isPresent()) {
            return view;
        }
        store(view, home);
        authority.follow(memberId);
        audit.entry("account.link")
                .on("member", memberId)
                .in(home.organizationId(), home.path())
                .about(memberId)
                .before(before.map(subject -> new AccountView(memberId, subject))
                        .orElse(null))
                .after(view)
                .write();
        return view;
    }

    /** Who is no member any more has no account here: it is free for the membership the person may begin again. */
    void membershipEnded(@Observes MembershipEnded ended) {
        scopes.within(SystemScope.AUTHORITY, () -> {
            unlink("member_id = ?", ended.memberId());
            return null;
        });
    }

    /** Takes an account from a membership that ended, wherever it was. */
    private void release(String subject) {
        scopes.within(SystemScope.AUTHORITY, () -> {
            unlink(
                    "subject = ? and member_id in (select id from member where status in"
                            + " ('LEFT', 'EXPELLED', 'DECEASED'))",
                    subject);
            return null;
        });
    }

    private void unlink(String which, Object parameter) {
        sql.list(
                        "delete from member_account where " + which
                                + " returning member_id, organization_id, org_path, subject",
                        row -> new Unlinked(
                                new AccountView(row.getObject(1, UUID.class), row.getString(4)),
                                row.getObject(2, UUID.class),
                                row.getString(3)),
                        parameter)
                .forEach(unlinked -> audit.entry("account.unlink")
                        .on("member", unlinked.account().memberId())
                        .in(unlinked.organizationId(), unlinked.path())
                        .about(unlinked.account().memberId())
                        .before(unlinked.account())
                        .write());
    }

    private record Unlinked(AccountView account, UUID organizationId, String path) {}

    private void store(AccountView view, Home home) {
        release(view.subject());
        try {
            sql.update(
                    """
                    insert into member_account (member_id, organization_id, org_path, subject, linked_by, linked_at)
                    values (?, ?, ?, ?, ?, ?)
                    on conflict (member_id) do update set subject = excluded.subject, linked_by = excluded.linked_by,
                        linked_at = excluded.linked_at, version = member_account.version + 1
                    """,
                    view.memberId(),
                    home.organizationId(),
                    home.path(),
                    view.subject(),
                    caller.subject(),
                    clock.now());
        } catch (SqlFailure e) {
            if (e.getCause() instanceof java.sql.SQLException sqlException
                    && "23505".equals(sqlException.getSQLState())) {
                throw Problem.of(OfficeProblem.ACCOUNT_TAKEN).at("/subject");
            }
            throw e;
        }
    }
}
