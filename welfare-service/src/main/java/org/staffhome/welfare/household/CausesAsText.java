package org.staffhome.welfare.household;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the causes of a dossier in one column, sorted and parted by commas. */
@Converter
class CausesAsText implements AttributeConverter<Set<Cause>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Cause> causes) {
        return causes.stream().sorted().map(Cause::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<Cause> convertToEntityAttribute(String text) {
        return Arrays.stream(text.split(",")).map(Cause::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
