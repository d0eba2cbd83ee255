package org.staffhome.activity.member;

import java.util.UUID;

/**
 * A member as membership's state topic tells it; the last four fields are sealed with the topic's key.
 *
 * @param path path of the organisation
 * @param status code of membership
 */
record MemberState(
        UUID memberId,
        UUID organizationId,
        String path,
        String status,
        String name,
        String gender,
        String birthYear,
        String employmentKind) {}
