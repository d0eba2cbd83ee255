package org.staffhome.activity.leaver;

import jakarta.enterprise.context.ApplicationScoped;
import org.staffhome.activity.signup.SignUpDirectory;
import org.staffhome.activity.signup.WithdrawSignUp;
import org.staffhome.platform.event.EventHeader;
import org.staffhome.platform.inbox.EventReaction;
import org.staffhome.platform.inbox.ReactionGroup;

/**
 * A member who left the union loses the open sign-ups to activities that are still to come; those who wait move up. What
 * has been attended stays.
 */
@ApplicationScoped
class EndSignUpsOfLeaver implements EventReaction<MemberLeft> {
    private final SignUpDirectory signUps;
    private final WithdrawSignUp withdraw;

    EndSignUpsOfLeaver(SignUpDirectory signUps, WithdrawSignUp withdraw) {
        this.signUps = signUps;
        this.withdraw = withdraw;
    }

    @Override
    public String type() {
        return "membership.member.left.v1";
    }

    @Override
    public Class<MemberLeft> payload() {
        return MemberLeft.class;
    }

    @Override
    public ReactionGroup group() {
        return ReactionGroup.REACTION;
    }

    @Override
    public void apply(EventHeader header, MemberLeft data) {
        signUps.openOf(data.memberId()).forEach(withdraw::becauseMemberLeft);
    }
}
