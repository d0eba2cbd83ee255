package org.staffhome.welfare.fund;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** An entry as it was posted; it never changes. Amount in fen. */
record PostedEntry(
        UUID id,
        EntryKind kind,
        UUID organizationId,
        UUID fundAccountId,
        long amountFen,
        UUID applicationId,
        UUID reversesId,
        java.time.LocalDate valueOn,
        List<Posting.Line> lines) {

    /** The posting it was made from. */
    Posting posting() {
        return new Posting(kind, lines);
    }

    /** Whether a posting under the same key says the same: then it is a repetition, not an error. */
    boolean repeats(Posting posting, Occasion occasion) {
        return kind == posting.kind()
                && lines.stream()
                        .sorted(java.util.Comparator.comparing(Posting.Line::accountId))
                        .toList()
                        .equals(posting.lines())
                && Objects.equals(applicationId, occasion.applicationId())
                && Objects.equals(reversesId, occasion.reversesId());
    }
}
