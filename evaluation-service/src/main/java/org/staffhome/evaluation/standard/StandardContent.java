package org.staffhome.evaluation.standard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a version of a standard says: its scale, its marking table and its grades. A value; once its version is published it
 * never changes.
 *
 * @param kinds kinds of organisation in its scope
 * @param scale 100 or 1,000; the maxima of the indicators on the scale add up to it exactly
 */
@Schema(description = "What a version of a standard says: scale, marking table, grades (考评细则)")
public record StandardContent(
        @Schema(
                description = "Points that all indicators on the scale give together: 100 or 1000",
                examples = {"100"})
        int scale,

        @NotEmpty
        @Size(max = 20)
        @Schema(
                description = "Kinds of organisation that the standard applies to, as membership names them",
                examples = {"[\"GRASSROOTS_UNION\",\"JOINT_UNION\"]"})
        List<@NotBlank @Size(max = 40) String> kinds,

        @NotEmpty @Size(max = 30) @Schema(description = "The indicator tree, in the order of the table")
        List<@NotNull @Valid IndicatorGroup> groups,

        @NotEmpty @Size(max = 3) @Schema(description = "What each grade asks for, lowest grade first")
        List<@NotNull @Valid GradeRule> grades) {

    /** All indicators in the order of the table. */
    @JsonIgnore
    public List<Indicator> indicators() {
        return groups.stream().flatMap(IndicatorGroup::allIndicators).toList();
    }
}
