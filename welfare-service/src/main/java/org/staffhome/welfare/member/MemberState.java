package org.staffhome.welfare.member;

import java.util.UUID;

/** What this service reads of membership's member state; the name is sealed under the topic key. */
record MemberState(UUID memberId, UUID organizationId, String path, String status, String name) {}
