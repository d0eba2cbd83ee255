package org.staffhome.welfare.publicity;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.welfare.programme.ProgrammeKind;

/** What publicity shows of an application: the least data (Personal Information Protection Law art. 25). */
record PublicityRow(
        @Schema(description = "Application, to object to", examples = "01990d7e-5c00-7000-8000-00000000f001")
        UUID id,

        @Schema(description = "Person, masked", examples = "赵*")
        String name,

        @Schema(description = "Union", examples = "澄江市第一中学工会")
        String organizationName,

        @Schema(description = "Programme", examples = "2026年春节送温暖")
        String programmeName,

        @Schema(description = "Kind of aid", examples = "WARMTH")
        ProgrammeKind kind,

        @Schema(description = "First day of publicity", examples = "2026-03-04")
        LocalDate from,

        @Schema(description = "Last day of publicity; it disappears after it", examples = "2026-03-11")
        LocalDate until) {}
