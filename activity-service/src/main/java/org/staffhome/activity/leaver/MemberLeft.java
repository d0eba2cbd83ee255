package org.staffhome.activity.leaver;

import java.util.UUID;

/** What this context reads of {@code membership.member.left.v1}. */
record MemberLeft(UUID memberId) {}
