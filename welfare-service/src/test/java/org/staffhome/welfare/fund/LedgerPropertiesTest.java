package org.staffhome.welfare.fund;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.welfare.WelfareCity;
import org.staffhome.welfare.WelfareTest;
import org.staffhome.welfare.books.TraceQueries;
import org.staffhome.welfare.books.TraceView;

/** Random postings and reversals, held against a naive model after every step. The seed names the run. */
@QuarkusTest
class LedgerPropertiesTest extends WelfareTest {

    private static final int STEPS = 120;

    @Inject
    Ledger ledger;

    @Inject
    Book book;

    @Inject
    PostReceipt receipts;

    @Inject
    ReverseEntry reversals;

    @Inject
    TraceQueries traces;

    @Inject
    Scopes scopes;

    /** What a promise has come to. */
    private record Promise(UUID application, long fen, UUID settled, int round) {}

    /** The naive ledger: four numbers and two lists. */
    private static final class Model {
        long fund;
        long committed;
        long received;
        long spent;
        final Map<UUID, Long> standingReceipts = new LinkedHashMap<>();
        final List<Promise> open = new ArrayList<>();
        final List<Promise> paid = new ArrayList<>();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261120, 4859})
    void whateverIsPostedAndReversedTheLedgerAgreesWithTheModel(long seed) {
        Random random = new Random(seed);
        LedgerDesk desk = new LedgerDesk(scopes);
        Model model = new Model();
        UUID account = desk.run(() -> book.open(
                WelfareCity.UNION.id(),
                WelfareCity.UNION.path(),
                FundSource.values()[(int) (seed % FundSource.values().length)],
                Earmark.values()[(int) (seed % Earmark.values().length)],
                MONDAY));
        long before = received(desk, account);
        for (int step = 0; step < STEPS; step++) {
            step(random, desk, account, model);
            Fund now = desk.run(() -> book.lock(account));
            assertThat(now.balanceFen(AccountKind.FUND)).as("step %d", step).isEqualTo(model.fund);
            assertThat(now.balanceFen(AccountKind.COMMITTED)).isEqualTo(model.committed);
            assertThat(-now.balanceFen(AccountKind.RECEIVED) - before).isEqualTo(model.received);
            assertThat(now.balanceFen(AccountKind.SPENT)).isEqualTo(model.spent);
        }
        LedgerSoundness.check(DATABASE);
        everyPaymentIsTracedInFull(desk, model);
    }

    private void step(Random random, LedgerDesk desk, UUID account, Model model) {
        long fen = 1 + random.nextInt(500);
        switch (random.nextInt(7)) {
            case 0, 1 -> receive(desk, account, model, fen);
            case 2, 3 -> commit(desk, account, model, fen);
            case 4 -> settle(random, desk, account, model);
            case 5 -> release(random, desk, account, model);
            default -> reverse(random, desk, model);
        }
    }

    private void receive(LedgerDesk desk, UUID account, Model model, long fen) {
        Fund fund = desk.run(() -> book.lock(account));
        UUID entry = desk.run(() -> receipts.post(new PostReceiptRequest(
                fund.organizationId(), fund.source(), fund.earmark(), fen, MONDAY, "SK-" + Ids.next(), null)));
        model.fund += fen;
        model.received += fen;
        model.standingReceipts.put(entry, fen);
    }

    private void commit(LedgerDesk desk, UUID account, Model model, long fen) {
        UUID application = Ids.next();
        boolean done = desk.unless("ledger.not-enough", () -> ledger.commit(account, fen, application))
                .isPresent();
        assertThat(done).isEqualTo(model.fund >= fen);
        if (done) {
            model.fund -= fen;
            model.committed += fen;
            model.open.add(new Promise(application, fen, null, 0));
        }
    }

    private void settle(Random random, LedgerDesk desk, UUID account, Model model) {
        if (model.open.isEmpty()) {
            return;
        }
        Promise promise = model.open.remove(random.nextInt(model.open.size()));
        UUID entry = desk.run(
                () -> ledger.settle(account, promise.fen(), promise.application(), promise.round(), "FK", MONDAY));
        model.committed -= promise.fen();
        model.spent += promise.fen();
        model.paid.add(new Promise(promise.application(), promise.fen(), entry, promise.round()));
    }

    private void release(Random random, LedgerDesk desk, UUID account, Model model) {
        if (model.open.isEmpty()) {
            return;
        }
        Promise promise = model.open.remove(random.nextInt(model.open.size()));
        desk.run(() -> ledger.release(account, promise.fen(), promise.application()));
        model.committed -= promise.fen();
        model.fund += promise.fen();
    }

    private void reverse(Random random, LedgerDesk desk, Model model) {
        List<UUID> standing = new ArrayList<>(model.standingReceipts.keySet());
        if (standing.isEmpty()) {
            return;
        }
        UUID receipt = standing.get(random.nextInt(standing.size()));
        long fen = model.standingReceipts.get(receipt);
        boolean done = desk.unless("ledger.not-enough", () -> reversals.reverse(receipt, "测试冲正"))
                .isPresent();
        assertThat(done).isEqualTo(model.fund >= fen);
        if (done) {
            model.fund -= fen;
            model.received -= fen;
            model.standingReceipts.remove(receipt);
            assertThat(desk.unless("ledger.already-reversed", () -> reversals.reverse(receipt, "再冲")))
                    .isEmpty();
        }
    }

    private void everyPaymentIsTracedInFull(LedgerDesk desk, Model model) {
        Map<UUID, Long> used = new LinkedHashMap<>();
        Set<UUID> seen = new HashSet<>();
        for (Promise payment : model.paid) {
            TraceView trace = desk.run(() -> traces.trace(payment.settled()));
            assertThat(trace.applicationId()).isEqualTo(payment.application());
            assertThat(trace.parts().stream()
                            .mapToLong(TraceView.Part::amountFen)
                            .sum())
                    .isEqualTo(payment.fen());
            trace.parts().forEach(part -> used.merge(part.entryId(), part.amountFen(), Long::sum));
            seen.add(payment.settled());
        }
        assertThat(seen).hasSameSizeAs(model.paid);
        used.forEach((receipt, fen) -> assertThat(fen).isLessThanOrEqualTo(model.standingReceipts.get(receipt)));
    }

    private long received(LedgerDesk desk, UUID account) {
        return -desk.run(() -> book.lock(account)).balanceFen(AccountKind.RECEIVED);
    }
}
