package org.staffhome.local.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.staffhome.testkit.TestDatabase;

/** Money is received, and every fourth receipt is reversed. */
final class WelfareLoad implements Load {
    private final ServiceProcess service;
    private final PersistentCaller caller;
    private final CrashCity city;
    private final TestDatabase database = TestDatabase.of("welfare");
    private final Set<String> received = ConcurrentHashMap.newKeySet();
    private final Set<String> reversed = ConcurrentHashMap.newKeySet();

    WelfareLoad(ServiceProcess service, PersistentCaller caller, CrashCity city) {
        this.service = service;
        this.caller = caller;
        this.city = city;
    }

    @Override
    public void act(int number, Random random) {
        Map<String, Object> receipt = Map.of(
                "organizationId",
                city.unions().get(random.nextInt(city.unions().size())),
                "source",
                random.nextBoolean() ? "FISCAL" : "OWN",
                "earmark",
                "GENERAL",
                "amountFen",
                1 + random.nextInt(1_000_000),
                "receivedOn",
                "2026-01-20",
                "documentNumber",
                UUID.randomUUID().toString());
        String id = caller.post(service, CrashCity.ADMIN, "/receipts", receipt)
                .acknowledged()
                .id();
        received.add(id);
        if (random.nextInt(4) == 0) {
            caller.post(service, CrashCity.ADMIN, "/entries/" + id + "/reversal", Map.of("reason", "金额录入错误"))
                    .acknowledged();
            reversed.add(id);
        }
    }

    @Override
    public long acknowledged() {
        return received.size() + reversed.size();
    }

    @Override
    public void verify() {
        assertThat(received).isNotEmpty();
        assertThat(Rows.ids(database, "select id from ledger_entry where kind = 'RECEIPT'"))
                .as("each receipt that was acknowledged is there once, and no other")
                .containsExactlyInAnyOrderElementsOf(received);
        assertThat(Rows.ids(database, "select reverses_id from ledger_entry where kind = 'REVERSAL'"))
                .containsExactlyInAnyOrderElementsOf(reversed);
        assertThat(database.rows("select entry_id from ledger_line group by entry_id having sum(amount_fen) <> 0"))
                .as("every entry balances")
                .isEmpty();
        assertThat(database.rows("select a.id from ledger_account a where balance_fen <>"
                        + " (select coalesce(sum(l.amount_fen), 0) from ledger_line l where l.account_id = a.id)"))
                .as("every account has the balance of its lines")
                .isEmpty();
    }
}
