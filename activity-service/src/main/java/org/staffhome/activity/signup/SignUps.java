package org.staffhome.activity.signup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.staffhome.activity.event.ActivityState;
import org.staffhome.platform.problem.Problem;

/** The sign-ups in the scope of the work at hand. */
@ApplicationScoped
class SignUps implements PanacheRepositoryBase<SignUp, UUID> {
    /**
     * One conditional insert: nothing is written when the activity is not published any more, when the member has a
     * sign-up already, or, for {@code onlyIfFull}, when there is a place after all. The order of arrival is drawn here.
     */
    private static final String APPEND = """
            insert into sign_up (id, version, activity_id, member_id, organization_id, org_path, host_organization_id,
                arrival, party, state, desk_code, signed_up_at, confirmed_at)
            select :id, 0, a.id, :member, :organization, :path, :host,
                nextval('sign_up_arrival'), :party, :state, :deskCode, :at, cast(:confirmedAt as timestamptz)
            from activity a join places p on p.activity_id = a.id
            where a.id = :activity and a.state = 'PUBLISHED' and (not :onlyIfFull or p.taken >= p.capacity)
            on conflict (activity_id, member_id) where state <> 'CANCELLED' do nothing
            returning arrival
            """;

    /**
     * The waiting list of an activity. The state stands in the statement and not in a parameter: only so a plan for all
     * values may use the index of those who wait, and need not read every sign-up of the service for one question.
     */
    private static final String WAITING =
            "activityId = ?1 and state = org.staffhome.activity.signup.SignUpState.WAITING";

    /** The sign-up, or problem {@code sign-up.unknown} when it does not exist in the scope. */
    SignUp require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.of(SignUpProblem.UNKNOWN));
    }

    /** The sign-up, locked until the transaction ends. */
    SignUp lock(UUID id) {
        SignUp signUp = require(id);
        getEntityManager().refresh(signUp, LockModeType.PESSIMISTIC_WRITE);
        return signUp;
    }

    /** The member's sign-up to an activity that was not cancelled. */
    Optional<SignUp> ofMember(UUID activityId, UUID memberId) {
        return find(
                        "activityId = ?1 and memberId = ?2"
                                + " and state <> org.staffhome.activity.signup.SignUpState.CANCELLED",
                        activityId,
                        memberId)
                .firstResultOptional();
    }

    /** The sign-up by the short code under its ticket. */
    Optional<SignUp> byDeskCode(UUID activityId, String deskCode) {
        return find("activityId = ?1 and deskCode = ?2", activityId, deskCode).firstResultOptional();
    }

    /** Writes a sign-up down; false when nothing was written, see {@link #APPEND}. */
    boolean append(SignUp signUp, boolean onlyIfFull) {
        List<?> arrival = getEntityManager()
                .createNativeQuery(APPEND, Long.class)
                .setParameter("id", signUp.id())
                .setParameter("member", signUp.memberId())
                .setParameter("organization", signUp.organizationId())
                .setParameter("path", signUp.orgPath())
                .setParameter("host", signUp.hostOrganizationId())
                .setParameter("party", signUp.party())
                .setParameter("state", signUp.state().name())
                .setParameter("deskCode", signUp.deskCode())
                .setParameter("at", signUp.signedUpAt())
                .setParameter("confirmedAt", signUp.confirmedAt())
                .setParameter("activity", signUp.activityId())
                .setParameter("onlyIfFull", onlyIfFull)
                .getResultList();
        if (arrival.isEmpty()) {
            return false;
        }
        signUp.numbered((Long) arrival.get(0));
        return true;
    }

    /** How many are in the waiting list. */
    long waiting(UUID activityId) {
        return count(WAITING, activityId);
    }

    /** How many in the waiting list arrived before that number. */
    long waitingBefore(UUID activityId, long arrival) {
        return count(WAITING + " and arrival < ?2", activityId, arrival);
    }

    /** Whether somebody is in the waiting list. */
    boolean somebodyWaits(UUID activityId) {
        return find(WAITING + " order by arrival", activityId)
                .firstResultOptional()
                .isPresent();
    }

    /** Whether somebody has checked in. */
    boolean somebodyCame(UUID activityId) {
        return find("activityId = ?1 and attendance = ?2", activityId, Attendance.ATTENDED)
                .firstResultOptional()
                .isPresent();
    }

    /** Persons in the largest party of the waiting list; 0 when nobody waits. */
    int largestWaitingParty(UUID activityId) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(s.party), 0) from SignUp s where s.activityId = :activity"
                                + " and s.state = org.staffhome.activity.signup.SignUpState.WAITING",
                        Integer.class)
                .setParameter("activity", activityId)
                .getSingleResult();
    }

    /** The member's open sign-ups to published activities, in one order for everybody who locks several. */
    List<SignUp> openOf(UUID memberId) {
        return find(
                        "from SignUp s where s.memberId = ?1 and s.attendance is null and s.state not in ?2"
                                + " and exists (select 1 from Activity a where a.id = s.activityId and a.state = ?3)"
                                + " order by s.activityId",
                        memberId,
                        List.of(SignUpState.REJECTED, SignUpState.CANCELLED),
                        ActivityState.PUBLISHED)
                .list();
    }

    /** The head of the waiting list in order of arrival. */
    List<SignUp> headOfLine(UUID activityId, int atMost) {
        return find(WAITING + " order by arrival", activityId)
                .range(0, atMost - 1)
                .list();
    }
}
