package org.staffhome.evaluation.standard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps the content of a version as JSON text; points keep the notation in which they were entered. */
@Converter
class ContentConverter implements AttributeConverter<StandardContent, String> {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(StandardContent content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A standard's content cannot be written", e);
        }
    }

    @Override
    public StandardContent convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, StandardContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored standard cannot be read", e);
        }
    }
}
