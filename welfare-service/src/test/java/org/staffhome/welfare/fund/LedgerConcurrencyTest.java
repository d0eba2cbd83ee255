package org.staffhome.welfare.fund;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.welfare.WelfareCity;
import org.staffhome.welfare.WelfareTest;

/** The promises of the ledger when many post at once. */
@QuarkusTest
class LedgerConcurrencyTest extends WelfareTest {

    private static final int THREADS = 64;

    @Inject
    Ledger ledger;

    @Inject
    Scopes scopes;

    @Test
    void sixtyFourThreadsNeverTakeAnAccountBelowZeroAndNothingIsLost() throws Exception {
        UUID account = fund(WelfareCity.EAST, "OWN", "GENERAL", 20_000);
        LedgerDesk desk = new LedgerDesk(scopes);

        List<Long> committed = LedgerDesk.atOnce(THREADS, thread -> {
            Random random = new Random(thread);
            long sum = 0;
            for (int i = 0; i < 6; i++) {
                sum += lifeOfOnePromise(desk, account, 1 + random.nextInt(200), random.nextInt(3));
            }
            return sum;
        });

        long standing = committed.stream().mapToLong(Long::longValue).sum();
        assertThat(balance(account, "FUND")).isEqualTo(20_000 - standing).isNotNegative();
        assertThat(balance(account, "RECEIVED")).isEqualTo(-20_000);
        LedgerSoundness.check(DATABASE);
    }

    /** Commits and then keeps, settles or releases; returns what does not come back. */
    private long lifeOfOnePromise(LedgerDesk desk, UUID account, long fen, int end) {
        UUID application = Ids.next();
        Optional<UUID> entry = desk.unless("ledger.not-enough", () -> ledger.commit(account, fen, application));
        if (entry.isEmpty()) {
            return 0;
        }
        if (end == 0) {
            desk.run(() -> ledger.release(account, fen, application));
            return 0;
        }
        if (end == 1) {
            desk.run(() -> ledger.settle(account, fen, application, 0, "FK", MONDAY));
        }
        return fen;
    }

    @Test
    void whenManyWantTheLastMoneyJustSoManyGetItAsThereIs() throws Exception {
        UUID account = fund(WelfareCity.WEST, "OWN", "GENERAL", 1_000);
        LedgerDesk desk = new LedgerDesk(scopes);

        List<Boolean> won = LedgerDesk.atOnce(
                THREADS, thread -> desk.unless("ledger.not-enough", () -> ledger.commit(account, 100, Ids.next()))
                        .isPresent());

        assertThat(won.stream().filter(Boolean::booleanValue)).hasSize(10);
        assertThat(balance(account, "FUND")).isZero();
        assertThat(balance(account, "COMMITTED")).isEqualTo(1_000);
    }

    @Test
    void sixtyFourPostingsUnderOneKeyAreOne() throws Exception {
        UUID account = fund(WelfareCity.EAST, "DONATION", "GENERAL", 1_000);
        UUID application = Ids.next();
        LedgerDesk desk = new LedgerDesk(scopes);

        List<UUID> entries =
                LedgerDesk.atOnce(THREADS, thread -> desk.run(() -> ledger.commit(account, 100, application)));

        assertThat(entries.stream().distinct()).hasSize(1);
        assertThat(balance(account, "COMMITTED")).isEqualTo(100);
    }

    @Test
    void aKeyUsedForAnotherAmountIsRefused() {
        UUID account = fund(WelfareCity.WEST, "DONATION", "GENERAL", 1_000);
        UUID application = Ids.next();
        LedgerDesk desk = new LedgerDesk(scopes);
        desk.run(() -> ledger.commit(account, 100, application));
        assertThat(desk.unless("ledger.key-used", () -> ledger.commit(account, 101, application)))
                .isEmpty();
    }

    private static long balance(UUID fundAccount, String kind) {
        return DATABASE.number(
                "select k.balance_fen from ledger_account a join ledger_account k"
                        + " using (organization_id, source, earmark) where a.id = ? and k.kind = ?",
                fundAccount,
                kind);
    }
}
