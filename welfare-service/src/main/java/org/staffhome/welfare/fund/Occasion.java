package org.staffhome.welfare.fund;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Why something is posted.
 *
 * @param key the name of the posting, unique in its organisation: posting it again does nothing
 * @param applicationId the aid application behind a commitment, payment or release; null for receipts
 * @param reversesId the entry that is reversed; null otherwise
 * @param documentNumber number of the paper behind it (bank slip, voucher); null when there is none
 * @param note free words without personal data; null when there is nothing to say
 * @param valueOn the day the money moved outside the books
 */
record Occasion(
        String key, UUID applicationId, UUID reversesId, String documentNumber, String note, LocalDate valueOn) {}
