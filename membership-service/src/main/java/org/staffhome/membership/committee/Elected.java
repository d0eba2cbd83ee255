package org.staffhome.membership.committee;

import java.util.UUID;
import org.staffhome.membership.office.CadreEmployment;

/** A person and the seat that he was elected to. */
public record Elected(UUID memberId, SeatPost post, CadreEmployment employment) {}
