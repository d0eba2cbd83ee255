package org.staffhome.welfare.following;

import java.util.UUID;

/** What this room reads of membership's member state: where the member belongs now. */
record HeadState(UUID organizationId, String path) {}
