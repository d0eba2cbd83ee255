package org.staffhome.evaluation.standard;

import java.time.LocalDate;
import java.util.UUID;

/** A published version with its expressions compiled. It never changes. */
public record PublishedStandard(
        UUID id,
        int versionNumber,
        String name,
        LocalDate validFrom,
        StandardContent content,
        CompiledStandard compiled) {}
