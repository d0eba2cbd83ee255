package org.staffhome.activity.member;

import java.util.UUID;

/**
 * What this context knows of a member, in the clear; never logged, never sent on.
 *
 * @param orgPath path of the organisation
 * @param active whether the membership is in force now, paid or retained
 * @param gender code of membership, null when not known
 * @param birthYear null when not known
 * @param employmentKind code of membership, null when not known
 */
public record MemberProfile(
        UUID memberId,
        UUID organizationId,
        String orgPath,
        boolean active,
        String name,
        String gender,
        Integer birthYear,
        String employmentKind) {
    @Override
    public String toString() {
        return "MemberProfile[" + memberId + "]";
    }
}
