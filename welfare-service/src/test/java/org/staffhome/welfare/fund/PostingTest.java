package org.staffhome.welfare.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;

/** Rules of one posting, without a database. */
class PostingTest {

    private final Fund fund = fund(500, 200);

    private static Fund fund(long available, long committed) {
        Map<AccountKind, UUID> ids = new EnumMap<>(AccountKind.class);
        for (AccountKind kind : AccountKind.values()) {
            ids.put(kind, Ids.next());
        }
        return new Fund(
                Ids.next(),
                "/1/",
                FundSource.FISCAL,
                Earmark.WARMTH,
                ids,
                Map.of(
                        AccountKind.FUND,
                        available,
                        AccountKind.COMMITTED,
                        committed,
                        AccountKind.RECEIVED,
                        -(available + committed),
                        AccountKind.SPENT,
                        0L));
    }

    @Test
    void anEntryThatDoesNotBalanceIsRefused() {
        List<Posting.Line> lines = List.of(
                new Posting.Line(fund.account(AccountKind.FUND), -100),
                new Posting.Line(fund.account(AccountKind.COMMITTED), 99));
        assertRefused(() -> new Posting(EntryKind.COMMIT, lines), "ledger.entry-unbalanced");
    }

    @Test
    void anEntryWithOneLineIsRefused() {
        assertRefused(
                () -> new Posting(EntryKind.RECEIPT, List.of(new Posting.Line(fund.account(AccountKind.FUND), 100))),
                "ledger.entry-unbalanced");
    }

    @Test
    void anAccountTwiceInOneEntryIsRefused() {
        UUID account = fund.account(AccountKind.FUND);
        assertRefused(
                () -> new Posting(
                        EntryKind.COMMIT, List.of(new Posting.Line(account, 100), new Posting.Line(account, -100))),
                "ledger.entry-unbalanced");
    }

    @Test
    void aNegativeAmountIsRefused() {
        assertRefused(() -> Posting.move(EntryKind.RECEIPT, fund, -1), "ledger.amount-not-positive");
    }

    @Test
    void anAmountOfZeroIsRefused() {
        assertRefused(() -> Posting.move(EntryKind.RECEIPT, fund, 0), "ledger.amount-not-positive");
    }

    @Test
    void aCommitmentAboveTheFundIsRefused() {
        fund.mustCover(Posting.move(EntryKind.COMMIT, fund, 500));
        assertRefused(() -> fund.mustCover(Posting.move(EntryKind.COMMIT, fund, 501)), "ledger.not-enough");
    }

    @Test
    void aPaymentAboveWhatWasCommittedIsRefused() {
        fund.mustCover(Posting.move(EntryKind.SETTLE, fund, 200));
        assertRefused(() -> fund.mustCover(Posting.move(EntryKind.SETTLE, fund, 201)), "ledger.not-enough");
    }

    @Test
    void aReceiptWhoseMoneyIsPromisedCannotBeReversed() {
        Posting receipt = Posting.move(EntryKind.RECEIPT, fund, 700);
        assertRefused(() -> fund.mustCover(receipt.reversed()), "ledger.not-enough");
    }

    @Test
    void aReversalIsTheMirrorAndIsNotReversedAgain() {
        Posting payment = Posting.move(EntryKind.SETTLE, fund, 150);
        Posting mirror = payment.reversed();
        assertThat(mirror.kind()).isEqualTo(EntryKind.REVERSAL);
        assertThat(mirror.lines())
                .containsExactlyElementsOf(payment.lines().stream()
                        .map(line -> new Posting.Line(line.accountId(), -line.amountFen()))
                        .toList());
        assertRefused(mirror::reversed, "ledger.not-reversible");
    }

    @Test
    void aCommitmentIsReleasedAndNeverReversed() {
        assertRefused(Posting.move(EntryKind.COMMIT, fund, 1)::reversed, "ledger.not-reversible");
    }

    @Test
    void linesStandInTheOrderOfTheAccountsSoThatPostingsDoNotWaitCrosswise() {
        Posting there = Posting.move(EntryKind.COMMIT, fund, 1);
        Posting back = Posting.move(EntryKind.RELEASE, fund, 1);
        assertThat(there.lines().stream().map(Posting.Line::accountId))
                .containsExactlyElementsOf(
                        back.lines().stream().map(Posting.Line::accountId).toList());
    }

    @Test
    void earmarkedMoneyServesItsPurposeAloneAndGeneralMoneyEvery() {
        assertThat(Earmark.MEDICAL.serves(Earmark.MEDICAL)).isTrue();
        assertThat(Earmark.MEDICAL.serves(Earmark.STUDY)).isFalse();
        assertThat(Earmark.GENERAL.serves(Earmark.STUDY)).isTrue();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                        problem.code().code())
                .isEqualTo(code));
    }
}
