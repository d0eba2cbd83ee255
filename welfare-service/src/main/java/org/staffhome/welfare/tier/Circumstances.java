package org.staffhome.welfare.tier;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known of a household's means, as it is kept sealed on the dossier and on each decision sheet. Amounts in fen
 * of one year.
 *
 * @param persons how many live from the household's income, the head included
 * @param annualIncomeFen annual disposable income of all persons together
 * @param spending what must be spent in a year
 * @param lossFen loss by accident, illness or disaster in the last twelve months
 * @param privateSchoolFen greatest yearly fee paid for a private school, 0 when none
 * @param events codes of events that happened, as the rulebook names them
 * @param exclusions codes of excluding circumstances found, as the rulebook names them
 */
public record Circumstances(
        int persons,
        long annualIncomeFen,
        List<Spending> spending,
        long lossFen,
        long privateSchoolFen,
        List<String> events,
        List<String> exclusions) {

    /** One item of spending in a year, in fen. */
    public record Spending(
            @Schema(description = "Kind of spending", examples = "MEDICAL")
            SpendingKind kind,

            @Schema(description = "Amount of a year in fen", examples = "1200000")
            long annualFen) {}

    public Circumstances {
        spending = List.copyOf(spending);
        events = events.stream().sorted().distinct().toList();
        exclusions = exclusions.stream().sorted().distinct().toList();
    }
}
