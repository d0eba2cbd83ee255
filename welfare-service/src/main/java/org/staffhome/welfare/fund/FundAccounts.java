package org.staffhome.welfare.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.staffhome.platform.sql.Sql;

/** Finds FUND accounts for other rooms, within the caller's scope. */
@ApplicationScoped
class FundAccounts {

    private final Sql sql;

    FundAccounts(Sql sql) {
        this.sql = sql;
    }

    Optional<FundAccount> find(UUID accountId) {
        return sql.one(
                "select id, organization_id, org_path, source, earmark, balance_fen from ledger_account"
                        + " where id = ? and kind = 'FUND'",
                row -> new FundAccount(
                        row.getObject("id", UUID.class),
                        row.getObject("organization_id", UUID.class),
                        row.getString("org_path"),
                        FundSource.valueOf(row.getString("source")),
                        Earmark.valueOf(row.getString("earmark")),
                        row.getLong("balance_fen")),
                accountId);
    }
}
