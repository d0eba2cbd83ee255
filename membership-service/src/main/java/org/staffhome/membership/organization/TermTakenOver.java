package org.staffhome.membership.organization;

import java.time.LocalDate;
import java.util.UUID;

/** Told to the room of offices in the same transaction: an organisation was taken over with its committee's term. */
public record TermTakenOver(UUID organizationId, String path, LocalDate from, int years) {}
