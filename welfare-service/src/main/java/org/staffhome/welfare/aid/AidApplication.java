package org.staffhome.welfare.aid;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;
import org.staffhome.welfare.household.AidableHousehold;
import org.staffhome.welfare.programme.OpenProgramme;
import org.staffhome.welfare.programme.ProgrammeKind;
import org.staffhome.welfare.tier.Tier;

/**
 * One application for aid of one person under one programme, with its life from APPLIED to FOLLOWED_UP. Amounts in fen;
 * dates are civil dates of the business clock.
 */
@Entity
@Table(name = "aid_application")
public class AidApplication {

    private static final Set<AidState> OPEN_TO_OBJECTION = EnumSet.of(AidState.PUBLICISED, AidState.APPROVED);

    @Id
    private UUID id;

    @Column(name = "organization_id", updatable = false)
    private UUID organizationId;

    @Column(name = "org_path", updatable = false)
    private String orgPath;

    @Column(name = "member_id", updatable = false)
    private UUID headMemberId;

    @Column(name = "household_id", updatable = false)
    private UUID householdId;

    @Column(name = "programme_id", updatable = false)
    private UUID programmeId;

    @Column(name = "programme_name", updatable = false)
    private String programmeName;

    @Enumerated(EnumType.STRING)
    @Column(name = "programme_kind", updatable = false)
    private ProgrammeKind kind;

    @Column(name = "programme_year", updatable = false)
    private int year;

    @Column(name = "programme_org_id", updatable = false)
    private UUID moneyOrganizationId;

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(name = "beneficiary_person_id", updatable = false)
    private UUID beneficiaryPersonId;

    @Column(name = "beneficiary_index", updatable = false)
    private String beneficiaryIndex;

    @Enumerated(EnumType.STRING)
    private AidState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "suspended_from")
    private AidState suspendedFrom;

    @Column(name = "requested_fen", updatable = false)
    private long requestedFen;

    @Column(name = "approved_fen")
    private Long approvedFen;

    private int round;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    @Column(name = "sheet_id")
    private UUID sheetId;

    @Column(name = "applied_on", updatable = false)
    private LocalDate appliedOn;

    @Column(name = "consent_on")
    private LocalDate consentOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "consent_form")
    private ConsentForm consentForm;

    @Embedded
    private Publicity publicity;

    @Embedded
    private Payment payment;

    @Version
    private int version;

    protected AidApplication() {}

    /** Hands in an application; tier, ceiling and programme are checked by {@link #mustBeEligible}. */
    public static AidApplication apply(
            UUID id,
            AidableHousehold household,
            AidableHousehold.Person beneficiary,
            OpenProgramme programme,
            long requestedFen,
            LocalDate on) {
        if (requestedFen <= 0) {
            throw Problem.of(AidProblem.AMOUNT_NOT_POSITIVE).at("/requestedFen");
        }
        if (beneficiary.idNumberIndex() == null) {
            throw Problem.of(AidProblem.PERSON_UNIDENTIFIED).at("/beneficiaryPersonId");
        }
        AidApplication application = new AidApplication();
        application.id = id;
        application.organizationId = household.organizationId();
        application.orgPath = household.orgPath();
        application.headMemberId = household.headMemberId();
        application.householdId = household.id();
        application.programmeId = programme.id();
        application.programmeName = programme.name();
        application.kind = programme.kind();
        application.year = programme.year();
        application.moneyOrganizationId = programme.organizationId();
        application.accountId = programme.accountId();
        application.beneficiaryPersonId = beneficiary.id();
        application.beneficiaryIndex = beneficiary.idNumberIndex();
        application.requestedFen = requestedFen;
        application.appliedOn = on;
        application.state = AidState.APPLIED;
        application.mustBeEligible(household, programme, requestedFen);
        return application;
    }

    /** Ceiling and tier, at entry and again at approval; the tier and sheet of the day are kept. */
    public void mustBeEligible(AidableHousehold household, OpenProgramme programme, long fen) {
        if (!programme.tiers().contains(household.tier())) {
            throw Problem.of(AidProblem.TIER_NOT_ELIGIBLE).with("tier", household.tier());
        }
        if (fen > programme.ceilingFen()) {
            throw Problem.of(AidProblem.ABOVE_CEILING).with("ceilingFen", programme.ceilingFen());
        }
        this.tier = household.tier();
        this.sheetId = household.sheetId();
    }

    /** Records the applicant's consent to publicity. */
    public void consent(LocalDate on, ConsentForm form, LocalDate today) {
        mustBeUnderWay();
        if (on.isAfter(today)) {
            throw Problem.of(AidProblem.DATE_IMPOSSIBLE).at("/consentOn");
        }
        this.consentOn = on;
        this.consentForm = form;
    }

    void verify() {
        step(AidState.APPLIED, AidState.VERIFIED);
    }

    void visit() {
        step(AidState.VERIFIED, AidState.VISITED);
    }

    void review() {
        step(AidState.VISITED, AidState.REVIEWED);
    }

    /** Begins publicity; without the recorded consent there is none. */
    public void publicise(Publicity period) {
        if (state == AidState.REVIEWED && consentOn == null) {
            throw Problem.of(AidProblem.CONSENT_MISSING);
        }
        step(AidState.REVIEWED, AidState.PUBLICISED);
        this.publicity = period;
    }

    /** An objection came in: everything stops until each one is decided. */
    public void suspend() {
        if (state == AidState.SUSPENDED) {
            return;
        }
        if (!OPEN_TO_OBJECTION.contains(state)) {
            throw Problem.of(AidProblem.OBJECTION_TOO_LATE).with("state", state);
        }
        this.suspendedFrom = state;
        this.state = AidState.SUSPENDED;
    }

    /** The last open objection was dismissed: the application stands where it stood. */
    public void resume() {
        if (state != AidState.SUSPENDED) {
            throw outOfOrder(AidState.SUSPENDED);
        }
        this.state = suspendedFrom;
        this.suspendedFrom = null;
    }

    /** Approves an amount, after publicity has ended and without an open objection. */
    public void approve(long fen, LocalDate today) {
        mustBeIn(AidState.PUBLICISED);
        mustBePastPublicity(today);
        if (fen <= 0) {
            throw Problem.of(AidProblem.AMOUNT_NOT_POSITIVE).at("/approvedFen");
        }
        if (fen > requestedFen) {
            throw Problem.of(AidProblem.ABOVE_REQUEST).at("/approvedFen");
        }
        this.approvedFen = fen;
        this.state = AidState.APPROVED;
    }

    /**
     * Refuses a payment that the state, publicity or an objection forbids, and one dated before its approval or after
     * today; asked before any money moves.
     */
    public void mayBePaid(LocalDate paidOn, LocalDate approvedOn, LocalDate today) {
        mustBeIn(AidState.APPROVED);
        mustBePastPublicity(today);
        if (paidOn.isAfter(today)
                || approvedOn == null
                || paidOn.isBefore(approvedOn)
                || !publicity.endedBefore(paidOn)) {
            throw Problem.of(AidProblem.DATE_IMPOSSIBLE).at("/paidOn");
        }
    }

    /** Records the payment of the approved amount, after {@link #mayBePaid} allowed it. */
    public void pay(Payment made) {
        mustBeIn(AidState.APPROVED);
        this.payment = made;
        this.state = AidState.PAID;
    }

    /** The money came back: the approval stands and may be paid again, the payment is forgotten here, not in the ledger. */
    public void takeBack() {
        if (!state.paid()) {
            throw outOfOrder(AidState.APPROVED);
        }
        this.payment = null;
        this.round = round + 1;
        this.state = AidState.APPROVED;
    }

    void followUp() {
        step(AidState.PAID, AidState.FOLLOWED_UP);
    }

    /** Ends the application without aid. Returns whether money was committed, which is then to be released. */
    boolean end(AidState how) {
        mustBeUnderWay();
        boolean committed = holdsCommitment();
        this.state = how;
        this.suspendedFrom = null;
        return committed;
    }

    /** Whether money is promised and not yet paid. */
    boolean holdsCommitment() {
        return state == AidState.APPROVED || (state == AidState.SUSPENDED && suspendedFrom == AidState.APPROVED);
    }

    private void mustBeUnderWay() {
        if (state.failed() || state.paid()) {
            throw Problem.of(AidProblem.STEP_OUT_OF_ORDER).with("state", state).with("wanted", "APPLIED … APPROVED");
        }
    }

    private void mustBePastPublicity(LocalDate today) {
        if (publicity == null || !publicity.endedBefore(today)) {
            throw Problem.of(AidProblem.PUBLICITY_NOT_ENDED).with("until", publicity == null ? "-" : publicity.until());
        }
    }

    private void mustBeIn(AidState needed) {
        if (state == AidState.SUSPENDED) {
            throw Problem.of(AidProblem.OBJECTION_OPEN);
        }
        if (state != needed) {
            throw outOfOrder(needed);
        }
    }

    private void step(AidState needed, AidState next) {
        mustBeIn(needed);
        this.state = next;
    }

    private Problem outOfOrder(AidState needed) {
        return Problem.of(AidProblem.STEP_OUT_OF_ORDER).with("state", state).with("wanted", needed);
    }

    public UUID id() {
        return id;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public String orgPath() {
        return orgPath;
    }

    public UUID headMemberId() {
        return headMemberId;
    }

    public UUID householdId() {
        return householdId;
    }

    public UUID programmeId() {
        return programmeId;
    }

    String programmeName() {
        return programmeName;
    }

    public ProgrammeKind kind() {
        return kind;
    }

    public int year() {
        return year;
    }

    public UUID moneyOrganizationId() {
        return moneyOrganizationId;
    }

    public UUID accountId() {
        return accountId;
    }

    UUID beneficiaryPersonId() {
        return beneficiaryPersonId;
    }

    public String beneficiaryIndex() {
        return beneficiaryIndex;
    }

    public AidState state() {
        return state;
    }

    public long requestedFen() {
        return requestedFen;
    }

    public Long approvedFen() {
        return approvedFen;
    }

    public int round() {
        return round;
    }

    Tier tier() {
        return tier;
    }

    UUID sheetId() {
        return sheetId;
    }

    LocalDate appliedOn() {
        return appliedOn;
    }

    LocalDate consentOn() {
        return consentOn;
    }

    ConsentForm consentForm() {
        return consentForm;
    }

    Publicity publicity() {
        return publicity;
    }

    public Payment payment() {
        return payment;
    }

    int version() {
        return version;
    }
}
