package org.staffhome.activity.audience;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom an activity is for, in a request and in an answer. A rule that is null or empty does not limit anybody. */
@Schema(name = "Audience", description = "Whom an activity is for (参加对象)")
public record AudienceRequest(
        @Schema(
                description = "Organisations with everything below them, inside the host's; empty: the host's",
                examples = "[\"01990d7e-5c00-7000-8000-000000000001\"]")
        @Size(max = 200)
        List<@NotNull UUID> organizationIds,

        @Schema(description = "Only this gender (性别); null for everybody", examples = "FEMALE")
        Gender gender,

        @Schema(description = "Youngest age in years, reached in the year of the activity", examples = "22")
        @Min(0)
        @Max(150)
        Integer ageFrom,

        @Schema(description = "Oldest age in years, reached in the year of the activity", examples = "40")
        @Min(0)
        @Max(150)
        Integer ageTo,

        @Schema(
                description = "Only these kinds of employment (用工形式), codes of membership; empty for every kind",
                examples = "[\"AGENCY\"]")
        @Size(max = 30)
        List<@NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,39}") String> employmentKinds,

        @Schema(description = "Whether family and guests may come along (可携带家属); null: no", examples = "true")
        Boolean guestsAllowed) {

    public static AudienceRequest of(Audience audience) {
        return new AudienceRequest(
                audience.organizations().stream().sorted().toList(),
                audience.gender(),
                audience.ageFrom(),
                audience.ageTo(),
                audience.employmentKinds().stream().sorted().toList(),
                audience.guestsAllowed());
    }

    public Audience in(UUID host) {
        return new Audience(
                organizationIds == null || organizationIds.isEmpty() ? Set.of(host) : new HashSet<>(organizationIds),
                gender,
                ageFrom,
                ageTo,
                employmentKinds == null ? Set.of() : new HashSet<>(employmentKinds),
                Boolean.TRUE.equals(guestsAllowed));
    }
}
