package org.staffhome.activity.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.staffhome.activity.member.MemberDirectory;
import org.staffhome.activity.member.MemberProfile;
import org.staffhome.activity.signup.SignUpForActivity;
import org.staffhome.activity.signup.SignUpProblem;
import org.staffhome.activity.signup.SignUpView;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.problem.Problem;

/**
 * An officer hands in the list of those members of his unions who want to take part (集体报名), since many members have no
 * account. The members must be in the officer's scope; the rules are those of signing up oneself, and one refusal refuses
 * the list, so that the officer knows what was taken.
 */
@ApplicationScoped
class SignUpMembers {

    private final MemberDirectory members;
    private final SignUpForActivity signUp;
    private final Audit audit;

    SignUpMembers(MemberDirectory members, SignUpForActivity signUp, Audit audit) {
        this.members = members;
        this.signUp = signUp;
        this.audit = audit;
    }

    @Transactional
    public List<SignUpView> handle(UUID activityId, List<UUID> memberIds) {
        Map<UUID, List<MemberProfile>> byUnion = new LinkedHashMap<>();
        List<SignUpView> views = new ArrayList<>();
        for (int i = 0; i < memberIds.size(); i++) {
            String place = "/memberIds/" + i;
            MemberProfile member = members.find(memberIds.get(i))
                    .orElseThrow(() ->
                            Problem.of(SignUpProblem.LISTED_MEMBER_UNKNOWN).at(place));
            views.add(take(activityId, member.memberId(), place));
            byUnion.computeIfAbsent(member.organizationId(), union -> new ArrayList<>())
                    .add(member);
        }
        byUnion.forEach((union, listed) -> audit.entry("sign-up.list")
                .on("activity", activityId)
                .in(union, listed.get(0).orgPath())
                .after(Map.of("members", listed.size()))
                .write());
        return views;
    }

    private SignUpView take(UUID activityId, UUID memberId, String place) {
        try {
            return signUp.handle(activityId, memberId, 0).signUp();
        } catch (Problem refusal) {
            throw refusal.at(place);
        }
    }
}
