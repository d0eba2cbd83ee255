package org.staffhome.welfare.fund;

import java.util.UUID;

/**
 * Hears of a payment that is being reversed, in the same transaction and before the entry is posted; a thrown problem
 * stops the reversal. Implemented by the room that owns the application.
 */
public interface SettlementReversal {

    /**
     * Takes the payment back on the application's side.
     *
     * @param entryId the SETTLE entry that is being reversed
     */
    void takeBack(UUID applicationId, UUID entryId);
}
