package org.staffhome.welfare.following;

import java.util.UUID;

/** Rooms that keep rows of a dossier's organisation take them along when the dossier moves; in the same transaction. */
public interface HouseholdMoved {
    void moved(UUID householdId, UUID organizationId, String orgPath);
}
