package org.staffhome.evaluation.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.staffhome.evaluation.scoring.ScoreLine;
import org.staffhome.evaluation.scoring.UnmetCondition;

/** The stored form of a sheet's lines: the same sheet gives the same bytes. */
final class SheetJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private SheetJson() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A score sheet cannot be written", e);
        }
    }

    static List<ScoreLine> lines(String text) {
        return read(text, new TypeReference<>() {});
    }

    static List<UnmetCondition> unmet(String text) {
        return read(text, new TypeReference<>() {});
    }

    private static <T> T read(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored score sheet cannot be read", e);
        }
    }
}
