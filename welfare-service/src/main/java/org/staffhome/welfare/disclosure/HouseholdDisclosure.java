package org.staffhome.welfare.disclosure;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.welfare.household.Relation;
import org.staffhome.welfare.tier.Circumstances;

/** The sensitive fields of a dossier in clear; shown for a purpose, and the view is recorded. */
record HouseholdDisclosure(
        @Schema(description = "Id of the dossier", examples = "01990d7e-5c00-7000-8000-00000000b101")
        UUID householdId,

        @Schema(description = "Purpose it was shown for", examples = "VERIFICATION")
        Purpose purpose,

        @Schema(description = "Persons in clear, the head first")
        List<Person> persons,

        @Schema(description = "What must be spent in a year, in fen")
        List<Circumstances.Spending> spending,

        @Schema(description = "Annual disposable income of all persons in fen", examples = "3000000")
        long annualIncomeFen,

        @Schema(description = "Loss of the last twelve months in fen", examples = "0")
        long lossFen,

        @Schema(description = "Greatest yearly fee of a private school in fen", examples = "0")
        long privateSchoolFen,

        @Schema(description = "Events that happened", examples = "[\"SERIOUS_ILLNESS\"]")
        List<String> events,

        @Schema(description = "Excluding circumstances found", examples = "[]")
        List<String> exclusions) {

    /** A person in clear. */
    record Person(
            @Schema(description = "Id of the person in the dossier", examples = "01990d7e-5c00-7000-8000-00000000a101")
            UUID id,

            @Schema(description = "Relation to the head", examples = "HEAD")
            Relation relation,

            @Schema(description = "Name", examples = "赵测一") String name,

            @Schema(description = "Identity number; null when none is on file", examples = "990101197503120018")
            String idNumber,

            @Schema(description = "Health; null when nothing was said", examples = "慢性病")
            String health,

            @Schema(description = "Disposable income of a year in fen", examples = "3000000")
            long annualIncomeFen) {}
}
