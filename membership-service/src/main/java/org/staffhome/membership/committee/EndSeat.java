package org.staffhome.membership.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.membership.member.MembershipEnded;
import org.staffhome.membership.office.Authority;
import org.staffhome.membership.office.EndOfficeRequest;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;

/** Ends the holding of a seat before the term (免职、辞职、罢免); the authority that came with it goes at once, in every service. */
@ApplicationScoped
class EndSeat {

    private final Committees committees;
    private final Authority authority;
    private final Scopes scopes;
    private final BusinessClock clock;
    private final Audit audit;

    EndSeat(Committees committees, Authority authority, Scopes scopes, BusinessClock clock, Audit audit) {
        this.committees = committees;
        this.authority = authority;
        this.scopes = scopes;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    CommitteeView end(UUID committeeId, UUID seatId, EndOfficeRequest request) {
        Committee committee = committees.locked(committeeId);
        request.requireOver(clock.today());
        Seat seat = committee.endSeat(seatId, request.on(), request.reason());
        committees.flush();
        authority.follow(seat.memberId());
        CommitteeView view = CommitteeView.of(committee, clock.today());
        audit.entry("office.end-seat")
                .on("committee", committeeId)
                .in(committee.organizationId(), committee.path())
                .about(seat.memberId())
                .after(view)
                .write();
        return view;
    }

    /** Who is no member any more holds no seat, wherever it was; in the transaction that ended the membership. */
    void membershipEnded(@Observes MembershipEnded ended) {
        scopes.within(SystemScope.AUTHORITY, () -> {
            for (Committee committee : committees.withSeatOf(ended.memberId())) {
                committee.vacate(ended.memberId(), ended.on(), "MEMBERSHIP_ENDED");
            }
            return null;
        });
    }
}
