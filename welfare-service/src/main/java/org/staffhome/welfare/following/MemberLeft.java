package org.staffhome.welfare.following;

import java.util.UUID;

/** What this room reads of {@code membership.member.left.v1}: who, and whether LEFT, EXPELLED or DECEASED. */
record MemberLeft(UUID memberId, String status) {}
