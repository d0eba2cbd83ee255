package org.staffhome.welfare.member;

import java.util.UUID;

/** A member as other rooms know him; the name only through {@link Members#nameOf}. */
public record KnownMember(UUID id, UUID organizationId, String orgPath, String status) {}
