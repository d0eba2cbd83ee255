package org.staffhome.welfare.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.welfare.household.AidableHousehold;
import org.staffhome.welfare.programme.OpenProgramme;
import org.staffhome.welfare.programme.ProgrammeKind;
import org.staffhome.welfare.tier.Tier;

/** Rules of one application, without a database. Ceiling 2,000 yuan, for DEEP and RELATIVE, publicity until 9 March. */
class AidApplicationTest {

    private static final LocalDate APPLIED = LocalDate.of(2026, 3, 2);
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 9);
    private static final LocalDate AFTER = LocalDate.of(2026, 3, 10);

    private final AidableHousehold.Person person = new AidableHousehold.Person(Ids.next(), true, "index");

    @Test
    void anAmountAboveTheCeilingIsRefused() {
        assertRefused(() -> apply(Tier.DEEP, 200_001), "aid.above-ceiling");
        assertThat(apply(Tier.DEEP, 200_000).state()).isEqualTo(AidState.APPLIED);
    }

    @Test
    void aNegativeAmountIsRefused() {
        assertRefused(() -> apply(Tier.DEEP, -1), "aid.amount-not-positive");
        assertRefused(() -> apply(Tier.DEEP, 0), "aid.amount-not-positive");
    }

    @Test
    void aTierThatTheProgrammeIsNotForIsRefused() {
        assertRefused(() -> apply(Tier.EDGE, 100), "aid.tier-not-eligible");
    }

    @Test
    void aPersonWithoutAnIdentityNumberIsRefused() {
        AidableHousehold.Person child = new AidableHousehold.Person(Ids.next(), false, null);
        assertRefused(
                () -> AidApplication.apply(Ids.next(), household(Tier.DEEP), child, programme(), 100, APPLIED),
                "aid.person-unidentified");
    }

    @Test
    void stepsOutOfOrderAreRefused() {
        AidApplication application = apply(Tier.DEEP, 100);
        assertRefused(application::visit, "aid.step-out-of-order");
        assertRefused(application::review, "aid.step-out-of-order");
        assertRefused(() -> application.approve(100, AFTER), "aid.step-out-of-order");
        assertRefused(() -> application.mayBePaid(AFTER, AFTER, AFTER), "aid.step-out-of-order");
        assertRefused(application::followUp, "aid.step-out-of-order");
    }

    @Test
    void publicityWithoutConsentIsRefused() {
        AidApplication application = reviewed();
        assertRefused(() -> application.publicise(period()), "aid.consent-missing");
    }

    @Test
    void consentInTheFutureIsRefused() {
        AidApplication application = apply(Tier.DEEP, 100);
        assertRefused(() -> application.consent(AFTER, ConsentForm.PAPER, APPLIED), "aid.date-impossible");
    }

    @Test
    void anApprovalBeforePublicityEndedIsRefused() {
        assertRefused(() -> publicised().approve(100, UNTIL), "aid.publicity-not-ended");
        publicised().approve(100, AFTER);
    }

    @Test
    void aPaymentBeforePublicityEndedIsRefused() {
        AidApplication application = approved();
        assertRefused(() -> application.mayBePaid(UNTIL, UNTIL, UNTIL), "aid.publicity-not-ended");
        assertRefused(() -> application.mayBePaid(UNTIL, UNTIL, AFTER), "aid.date-impossible");
        application.mayBePaid(AFTER, AFTER, AFTER);
    }

    @Test
    void aPaymentInTheFutureIsRefused() {
        assertRefused(() -> approved().mayBePaid(AFTER.plusDays(1), AFTER, AFTER), "aid.date-impossible");
    }

    @Test
    void aPaymentDatedBeforeItsApprovalIsRefused() {
        AidApplication application = approved();
        assertRefused(() -> application.mayBePaid(AFTER, AFTER.plusDays(3), AFTER.plusDays(5)), "aid.date-impossible");
        application.mayBePaid(AFTER.plusDays(3), AFTER.plusDays(3), AFTER.plusDays(5));
    }

    @Test
    void moreThanWasAskedForIsNotApproved() {
        assertRefused(() -> publicised().approve(101, AFTER), "aid.above-request");
    }

    @Test
    void anObjectionStopsApprovalAndPaymentUntilItIsDecided() {
        AidApplication application = publicised();
        application.suspend();
        assertRefused(() -> application.approve(100, AFTER), "aid.objection-open");
        application.resume();
        application.approve(100, AFTER);
        application.suspend();
        assertRefused(() -> application.mayBePaid(AFTER, AFTER, AFTER), "aid.objection-open");
        application.resume();
        application.mayBePaid(AFTER, AFTER, AFTER);
    }

    @Test
    void anObjectionAfterPaymentComesTooLate() {
        AidApplication application = approved();
        application.pay(payment());
        assertRefused(application::suspend, "aid.objection-too-late");
    }

    @Test
    void aPaidApplicationIsNeitherPaidAgainNorWithdrawn() {
        AidApplication application = approved();
        application.pay(payment());
        assertRefused(() -> application.mayBePaid(AFTER, AFTER, AFTER), "aid.step-out-of-order");
        assertRefused(() -> application.end(AidState.WITHDRAWN), "aid.step-out-of-order");
    }

    @Test
    void anEndGivesBackWhatWasPromisedAndOnlyThat() {
        assertThat(publicised().end(AidState.REJECTED)).isFalse();
        assertThat(approved().end(AidState.REJECTED)).isTrue();
        AidApplication suspended = approved();
        suspended.suspend();
        assertThat(suspended.end(AidState.WITHDRAWN)).isTrue();
    }

    @Test
    void aPaymentThatCameBackCanBeMadeAgain() {
        AidApplication application = approved();
        application.pay(payment());
        application.takeBack();
        assertThat(application.state()).isEqualTo(AidState.APPROVED);
        assertThat(application.round()).isEqualTo(1);
        application.mayBePaid(AFTER, AFTER, AFTER);
    }

    private AidApplication apply(Tier tier, long fen) {
        return AidApplication.apply(Ids.next(), household(tier), person, programme(), fen, APPLIED);
    }

    private AidApplication reviewed() {
        AidApplication application = apply(Tier.DEEP, 100);
        application.verify();
        application.visit();
        application.review();
        return application;
    }

    private AidApplication publicised() {
        AidApplication application = reviewed();
        application.consent(APPLIED, ConsentForm.PAPER, APPLIED);
        application.publicise(period());
        return application;
    }

    private AidApplication approved() {
        AidApplication application = publicised();
        application.approve(100, AFTER);
        return application;
    }

    private static Publicity period() {
        return new Publicity(APPLIED, UNTIL, Ids.next(), Ids.next());
    }

    private static Payment payment() {
        return new Payment(AFTER, PaymentMethod.BANK, "FK-1", Ids.next());
    }

    private AidableHousehold household(Tier tier) {
        return new AidableHousehold(Ids.next(), Ids.next(), "/1/2/", Ids.next(), tier, Ids.next(), List.of(person));
    }

    private static OpenProgramme programme() {
        return new OpenProgramme(
                Ids.next(),
                Ids.next(),
                "/1/",
                ProgrammeKind.WARMTH,
                "春节送温暖",
                2026,
                Ids.next(),
                200_000,
                Set.of(Tier.DEEP, Tier.RELATIVE),
                true);
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                        problem.code().code())
                .isEqualTo(code));
    }
}
