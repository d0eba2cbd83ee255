package org.staffhome.welfare.programme;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.staffhome.welfare.tier.Tier;

/** Keeps the tiers of a programme in one column, sorted and parted by commas. */
@Converter
class TiersAsText implements AttributeConverter<Set<Tier>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Tier> tiers) {
        return tiers.stream().sorted().map(Tier::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<Tier> convertToEntityAttribute(String text) {
        return Arrays.stream(text.split(",")).map(Tier::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
