package org.staffhome.welfare.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

/** What must hold of the trace whatever came in and went out. */
class FifoTracePropertiesTest {

    @Property
    void thePartsOfEveryPaymentAddUpToItAndNoReceiptIsUsedTwice(
            @ForAll @NotEmpty @Size(max = 30) List<@LongRange(min = 1, max = 10_000) Long> received,
            @ForAll @Size(max = 30) List<@LongRange(min = 1, max = 10_000) Long> wanted) {
        List<FifoTrace.Amount> receipts = amounts(received);
        List<FifoTrace.Amount> payments = affordable(amounts(wanted), sum(receipts));

        List<FifoTrace.Part> parts = FifoTrace.of(receipts, payments);

        assertThat(perEntry(parts, FifoTrace.Part::paymentId)).isEqualTo(sizes(payments));
        Map<UUID, Long> used = perEntry(parts, FifoTrace.Part::receiptId);
        receipts.forEach(receipt ->
                assertThat(used.getOrDefault(receipt.entryId(), 0L)).isLessThanOrEqualTo(receipt.amountFen()));
        assertThat(parts).allMatch(part -> part.amountFen() > 0);
    }

    @Property
    void aReceiptIsUsedUpBeforeTheNextIsTouched(
            @ForAll @NotEmpty @Size(max = 20) List<@LongRange(min = 1, max = 500) Long> received,
            @ForAll @LongRange(min = 1, max = 500) long first) {
        List<FifoTrace.Amount> receipts = amounts(received);
        long paid = Math.min(first, sum(receipts));
        Map<UUID, Long> used = perEntry(
                FifoTrace.of(receipts, List.of(new FifoTrace.Amount(UUID.randomUUID(), paid))),
                FifoTrace.Part::receiptId);
        long open = paid;
        for (FifoTrace.Amount receipt : receipts) {
            long expected = Math.min(open, receipt.amountFen());
            assertThat(used.getOrDefault(receipt.entryId(), 0L)).isEqualTo(expected);
            open -= expected;
        }
    }

    @Property
    void aLaterPaymentDoesNotChangeTheTraceOfAnEarlierOne(
            @ForAll @NotEmpty @Size(max = 20) List<@LongRange(min = 1, max = 500) Long> received,
            @ForAll @NotEmpty @Size(max = 20) List<@LongRange(min = 1, max = 500) Long> wanted) {
        List<FifoTrace.Amount> receipts = amounts(received);
        List<FifoTrace.Amount> payments = affordable(amounts(wanted), sum(receipts));
        for (int i = 0; i < payments.size(); i++) {
            UUID payment = payments.get(i).entryId();
            assertThat(FifoTrace.ofPayment(receipts, payments.subList(0, i + 1), payment))
                    .isEqualTo(FifoTrace.ofPayment(receipts, payments, payment));
        }
    }

    @Example
    void moreOutThanInIsABrokenLedger() {
        List<FifoTrace.Amount> none = List.of();
        List<FifoTrace.Amount> payments = amounts(List.of(1L));
        assertThatThrownBy(() -> FifoTrace.of(none, payments)).isInstanceOf(IllegalStateException.class);
    }

    private static List<FifoTrace.Amount> amounts(List<Long> fen) {
        return fen.stream()
                .map(amount -> new FifoTrace.Amount(UUID.randomUUID(), amount))
                .toList();
    }

    private static List<FifoTrace.Amount> affordable(List<FifoTrace.Amount> wanted, long available) {
        List<FifoTrace.Amount> payments = new ArrayList<>();
        long open = available;
        for (FifoTrace.Amount payment : wanted) {
            if (payment.amountFen() <= open) {
                payments.add(payment);
                open -= payment.amountFen();
            }
        }
        return payments;
    }

    private static long sum(List<FifoTrace.Amount> amounts) {
        return amounts.stream().mapToLong(FifoTrace.Amount::amountFen).sum();
    }

    private static Map<UUID, Long> sizes(List<FifoTrace.Amount> amounts) {
        Map<UUID, Long> sizes = new HashMap<>();
        amounts.forEach(amount -> sizes.put(amount.entryId(), amount.amountFen()));
        return sizes;
    }

    private static Map<UUID, Long> perEntry(
            List<FifoTrace.Part> parts, java.util.function.Function<FifoTrace.Part, UUID> entry) {
        Map<UUID, Long> sums = new HashMap<>();
        parts.forEach(part -> sums.merge(entry.apply(part), part.amountFen(), Long::sum));
        return sums;
    }
}
