package org.staffhome.welfare.member;

import java.util.UUID;

/**
 * A member as other rooms know him; the name only through {@link Members#nameOf}.
 *
 * @param sequence number of the state of membership's topic that this is
 */
public record KnownMember(UUID id, UUID organizationId, String orgPath, String status, long sequence) {

    /** Whether he belongs to the union today, working or retaining his membership. */
    public boolean isMember() {
        return status.equals("ACTIVE") || status.equals("RETAINED");
    }
}
