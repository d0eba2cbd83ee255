package org.staffhome.membership.member;

import java.time.LocalDate;
import java.util.UUID;

/** Told to the other rooms in the same transaction: who is no member any more holds no office. */
public record MembershipEnded(UUID memberId, LocalDate on) {}
