package org.staffhome.welfare.following;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.staffhome.platform.event.EventHeader;
import org.staffhome.platform.inbox.EventReaction;
import org.staffhome.platform.inbox.ReactionGroup;
import org.staffhome.welfare.household.Household;
import org.staffhome.welfare.household.HouseholdFiles;
import org.staffhome.welfare.household.ReviewReason;

/**
 * A member who left the union leaves no dossier silently behind: where he is the head, the tier is to be decided anew,
 * where he is the responsible cadre, another one is to be named. Until then the household gets no new aid.
 */
@ApplicationScoped
class ReviewHouseholdsOfLeaver implements EventReaction<MemberLeft> {

    private final HouseholdFiles files;

    ReviewHouseholdsOfLeaver(HouseholdFiles files) {
        this.files = files;
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
    public void apply(EventHeader header, MemberLeft left) {
        files.lockOfHead(left.memberId())
                .ifPresent(household -> flag(household, it -> it.headLeft(ReviewReason.ofLeaving(left.status()))));
        files.lockOfCadre(left.memberId()).forEach(household -> flag(household, Household::cadreLeft));
    }

    private void flag(Household household, Consumer<Household> change) {
        files.change("household.review-due", household, change);
    }
}
