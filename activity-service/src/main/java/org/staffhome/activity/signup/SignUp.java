package org.staffhome.activity.signup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.staffhome.activity.event.Activity;
import org.staffhome.activity.member.MemberProfile;
import org.staffhome.activity.place.Places;
import org.staffhome.activity.ticket.DeskCode;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;

/**
 * A member's sign-up (报名) to an activity, with the persons he brings. It knows how it came to its place; how many places
 * there are is the business of {@link Places}.
 */
@Entity
@Table(name = "sign_up")
public class SignUp {
    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "activity_id")
    private UUID activityId;

    @Column(name = "member_id")
    private UUID memberId;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "org_path")
    private String orgPath;

    @Column(name = "host_organization_id")
    private UUID hostOrganizationId;

    private long arrival;

    private int party;

    @Enumerated(EnumType.STRING)
    private SignUpState state;

    @Column(name = "desk_code")
    private String deskCode;

    @Column(name = "signed_up_at")
    private Instant signedUpAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "recommended_by")
    private String recommendedBy;

    @Column(name = "recommended_at")
    private Instant recommendedAt;

    @Column(name = "recommendation_note")
    private String recommendationNote;

    @Column(name = "reviewed_by")
    private String reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Column(name = "review_note")
    private String reviewNote;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decision_note")
    private String decisionNote;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "cancel_reason")
    private CancelReason cancelReason;

    @Enumerated(EnumType.STRING)
    private Attendance attendance;

    @Column(name = "checked_in_at")
    private Instant checkedInAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "check_in_way")
    private CheckInWay checkInWay;

    /** For the persistence provider. */
    protected SignUp() {}

    /**
     * A sign-up that has arrived and asks to be written down in a state that arrivals can have.
     *
     * @param guests persons the member brings
     */
    static SignUp arriving(Activity activity, MemberProfile member, int guests, SignUpState state, Instant now) {
        SignUp signUp = new SignUp();
        signUp.id = Ids.next();
        signUp.activityId = activity.id();
        signUp.memberId = member.memberId();
        signUp.organizationId = member.organizationId();
        signUp.orgPath = member.orgPath();
        signUp.hostOrganizationId = activity.organizationId();
        signUp.party = 1 + guests;
        signUp.state = state;
        signUp.deskCode = DeskCode.of(signUp.id);
        signUp.signedUpAt = now;
        signUp.confirmedAt = state.holdsPlace() ? now : null;
        return signUp;
    }

    /** Takes the number in the order of arrival that it was given when it was written down. */
    void numbered(long number) {
        arrival = number;
    }

    /** Moves up from the waiting list. */
    void moveUp(Instant now) {
        require(SignUpState.WAITING);
        state = SignUpState.CONFIRMED;
        confirmedAt = now;
    }

    /**
     * Who takes a step on a sign-up.
     *
     * @param memberId the member behind the account, or null
     */
    public record Officer(String subject, UUID memberId) {}

    /** The member's own union recommends, or declines with a note. */
    public void recommend(boolean recommended, Officer by, String note, Instant now) {
        require(SignUpState.SUBMITTED);
        requireImpartial(by, null);
        requireNoteUnless(recommended, note);
        state = recommended ? SignUpState.RECOMMENDED : SignUpState.REJECTED;
        recommendedBy = by.subject();
        recommendedAt = now;
        recommendationNote = note;
    }

    /** The member's own union has looked at the conditions: passed, or not passed with a note. */
    public void review(boolean passed, Officer by, String note, Instant now) {
        require(SignUpState.RECOMMENDED);
        requireImpartial(by, recommendedBy);
        requireNoteUnless(passed, note);
        state = passed ? SignUpState.REVIEWED : SignUpState.REJECTED;
        reviewedBy = by.subject();
        reviewedAt = now;
        reviewNote = note;
    }

    /** The host accepts, or rejects with a note. The place is given by {@link Places}. */
    public void decide(boolean accepted, Officer by, String note, Instant now) {
        require(SignUpState.REVIEWED);
        requireImpartial(by, reviewedBy);
        requireNoteUnless(accepted, note);
        state = accepted ? SignUpState.ACCEPTED : SignUpState.REJECTED;
        decidedBy = by.subject();
        decidedAt = now;
        decisionNote = note;
        confirmedAt = accepted ? now : null;
    }

    /** Ends the sign-up before the activity; who has checked in was there and cannot be cancelled. */
    void cancel(CancelReason reason, Instant now) {
        if (!isCancellable()) {
            throw Problem.of(SignUpProblem.NOT_WITHDRAWABLE);
        }
        state = SignUpState.CANCELLED;
        cancelReason = reason;
        cancelledAt = now;
    }

    /** Whether it is open and nothing is known of the member's coming yet. */
    boolean isCancellable() {
        return state.isOpen() && attendance == null;
    }

    /**
     * Notes that the member came.
     *
     * @return false when that was known already; the first note stands
     */
    public boolean checkIn(CheckInWay way, Instant at) {
        if (!state.holdsPlace()) {
            throw Problem.of(SignUpProblem.NO_PLACE_HELD);
        }
        if (attendance == Attendance.ATTENDED) {
            return false;
        }
        attendance = Attendance.ATTENDED;
        checkedInAt = at;
        checkInWay = way;
        return true;
    }

    public UUID id() {
        return id;
    }

    public UUID activityId() {
        return activityId;
    }

    public UUID memberId() {
        return memberId;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public UUID hostOrganizationId() {
        return hostOrganizationId;
    }

    public SignUpState state() {
        return state;
    }

    public int party() {
        return party;
    }

    public String deskCode() {
        return deskCode;
    }

    public Attendance attendance() {
        return attendance;
    }

    public Instant checkedInAt() {
        return checkedInAt;
    }

    public long arrival() {
        return arrival;
    }

    Instant signedUpAt() {
        return signedUpAt;
    }

    String orgPath() {
        return orgPath;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    CancelReason cancelReason() {
        return cancelReason;
    }

    /** The note of the step that was taken last. */
    String lastNote() {
        if (decidedAt != null) {
            return decisionNote;
        }
        return reviewedAt != null ? reviewNote : recommendationNote;
    }

    private void require(SignUpState expected) {
        if (state != expected) {
            throw Problem.of(SignUpProblem.WRONG_STATE).with("state", state).with("expected", expected);
        }
    }

    /** Nobody acts on his own sign-up, and no step is taken by the person who took the one before it. */
    private void requireImpartial(Officer by, String stepBeforeBy) {
        if (memberId.equals(by.memberId())) {
            throw Problem.of(SignUpProblem.OWN_SIGN_UP);
        }
        if (by.subject().equals(stepBeforeBy)) {
            throw Problem.of(SignUpProblem.SAME_PERSON);
        }
    }

    private static void requireNoteUnless(boolean favourable, String note) {
        if (!favourable && (note == null || note.isBlank())) {
            throw Problem.of(SignUpProblem.NOTE_MISSING).at("/note");
        }
    }
}
