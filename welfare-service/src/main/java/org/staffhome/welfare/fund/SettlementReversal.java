package org.staffhome.welfare.fund;

import java.util.UUID;

/**
 * Hears of a payment that is being reversed, in the same transaction and before the entry is posted; a thrown problem
 * stops the reversal. Implemented by the room that owns the application.
 */
public interface SettlementReversal {

    /** Locks the application: as in a payment it comes first, then the fund, then what is counted of both. */
    void hold(UUID applicationId);

    /**
     * Takes the payment back on the application's side.
     *
     * @param entryId the SETTLE entry that is being reversed
     */
    void takeBack(UUID applicationId, UUID entryId);
}
