package org.staffhome.evaluation.standard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A branch of the indicator tree: its own indicators and branches below it.
 *
 * @param groups branches below; a tree is at most three groups deep
 */
@Schema(description = "A branch of the indicator tree (一级、二级指标)")
public record IndicatorGroup(
        @NotBlank
        @Size(max = 40)
        @Pattern(regexp = Indicator.CODE)
        @Schema(
                description = "Code, unique among the groups of the standard",
                examples = {"vitality"})
        String code,

        @NotBlank
        @Size(max = 200)
        @Schema(
                description = "Name of the group",
                examples = {"活动有声有色"})
        String name,

        @NotNull @Size(max = 100) @Schema(description = "Indicators directly in this group, in the order of the table")
        List<@NotNull @Valid Indicator> indicators,

        @Size(max = 30)
        @Schema(
                description = "Groups below this one; empty for a leaf",
                examples = {"[]"})
        List<@NotNull @Valid IndicatorGroup> groups) {

    public IndicatorGroup {
        indicators = indicators == null ? List.of() : indicators;
        groups = groups == null ? List.of() : groups;
    }

    /** The indicators of this group and of all groups below it, in the order of the table. */
    Stream<Indicator> allIndicators() {
        return Stream.concat(indicators.stream(), groups.stream().flatMap(IndicatorGroup::allIndicators));
    }

    /** This group and all groups below it. */
    Stream<IndicatorGroup> allGroups() {
        return Stream.concat(Stream.of(this), groups.stream().flatMap(IndicatorGroup::allGroups));
    }

    int depth() {
        return 1 + groups.stream().mapToInt(IndicatorGroup::depth).max().orElse(0);
    }
}
