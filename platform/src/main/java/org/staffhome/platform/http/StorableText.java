package org.staffhome.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.staffhome.platform.openapi.WireLimits;

/**
 * Makes request bodies strict: unknown fields, numbers for texts, fractions for integers, integers that readers of JSON
 * cannot hold exactly (RFC 8259, section 6), and texts that PostgreSQL cannot store (NUL, lone surrogates) or that no
 * field has room for are refused with the place of the fault, instead of being bent or failing later.
 */
@Singleton
public class StorableText implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        SimpleModule texts = new SimpleModule("storable-text");
        texts.addDeserializer(String.class, new Guarded());
        texts.addDeserializer(Long.class, new Exact(Long.class));
        texts.addDeserializer(Long.TYPE, new Exact(Long.TYPE));
        mapper.registerModule(texts);
    }

    /** Whether PostgreSQL can store the text in a UTF-8 column. */
    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static final class Guarded extends StdScalarDeserializer<String> {
        Guarded() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && text.length() > WireLimits.TEXT) {
                return (String) context.handleWeirdStringValue(String.class, "", "longer than any field");
            }
            if (text != null && !isStorable(text)) {
                return (String) context.handleWeirdStringValue(String.class, "", "characters that cannot be stored");
            }
            return text;
        }
    }

    private static final class Exact extends StdScalarDeserializer<Long> {
        private final transient JsonDeserializer<?> plain;

        Exact(Class<Long> type) {
            super(type);
            plain = NumberDeserializers.find(type, type.getName());
        }

        @Override
        public Long deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Long number = (Long) plain.deserialize(parser, context);
            if (number != null && (number > WireLimits.INTEGER || number < -WireLimits.INTEGER)) {
                return (Long) context.handleWeirdNumberValue(handledType(), number, "no exact number in JSON");
            }
            return number;
        }

        @Override
        public Long getNullValue(DeserializationContext context) throws JsonMappingException {
            return (Long) plain.getNullValue(context);
        }
    }
}
