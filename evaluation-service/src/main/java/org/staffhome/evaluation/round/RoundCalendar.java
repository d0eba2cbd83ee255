package org.staffhome.evaluation.round;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Last days of the steps of a round, each on or after the one before; publicity has at least a day of its own. */
@Embeddable
@Schema(description = "Last civil days of the steps of a round (日程安排)")
public record RoundCalendar(
        @NotNull
        @Column(name = "self_until")
        @Schema(
                description = "Last day of self-assessment (自评)",
                examples = {"2026-11-30"})
        LocalDate selfUntil,

        @NotNull
        @Column(name = "upper_until")
        @Schema(
                description = "Last day of the upper union's review (上级审核)",
                examples = {"2026-12-10"})
        LocalDate upperUntil,

        @NotNull
        @Column(name = "city_until")
        @Schema(
                description = "Last day of the city's review (市级复核)",
                examples = {"2026-12-18"})
        LocalDate cityUntil,

        @NotNull
        @Column(name = "publicity_until")
        @Schema(
                description = "Last day of publicity (公示); results become final after it",
                examples = {"2026-12-25"})
        LocalDate publicityUntil) {

    boolean ordered() {
        return !selfUntil.isAfter(upperUntil) && !upperUntil.isAfter(cityUntil) && cityUntil.isBefore(publicityUntil);
    }

    /** Whether every step and the publicity have at least the time they have in the other calendar. */
    boolean givesAtLeast(RoundCalendar other) {
        return !selfUntil.isBefore(other.selfUntil)
                && !upperUntil.isBefore(other.upperUntil)
                && !cityUntil.isBefore(other.cityUntil)
                && !publicityUntil.isBefore(other.publicityUntil)
                && publicityDays() >= other.publicityDays();
    }

    /** How many full days even a result that is put up on the last day of the city's review is up. */
    private long publicityDays() {
        return ChronoUnit.DAYS.between(cityUntil, publicityUntil);
    }
}
