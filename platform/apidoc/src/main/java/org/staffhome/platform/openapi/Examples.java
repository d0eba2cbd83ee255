package org.staffhome.platform.openapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Puts an example of a whole body together from the examples of its fields. */
final class Examples {
    private static final int DEPTH = 8;
    private static final String REFERENCE = "#/components/schemas/";

    private final Components components;

    Examples(Components components) {
        this.components = components;
    }

    /** An example that fits the schema, or null where its fields name none. */
    Object of(Schema schema) {
        return of(schema, 0);
    }

    private Object of(Schema given, int depth) {
        Schema schema = resolve(given);
        if (schema == null || depth > DEPTH) {
            return null;
        }
        if (given.getExamples() != null && !given.getExamples().isEmpty()) {
            return typed(given.getExamples().get(0), schema);
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return typed(schema.getExamples().get(0), schema);
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().get(0);
        }
        if (schema.getAllOf() != null && !schema.getAllOf().isEmpty()) {
            return of(schema.getAllOf().get(0), depth + 1);
        }
        if (schema.getAnyOf() != null && !schema.getAnyOf().isEmpty()) {
            return of(schema.getAnyOf().get(0), depth + 1);
        }
        if (is(schema, SchemaType.ARRAY)) {
            Object item = schema.getItems() == null ? null : of(schema.getItems(), depth + 1);
            return item == null ? List.of() : List.of(item);
        }
        if (schema.getProperties() != null) {
            Map<String, Object> object = new LinkedHashMap<>();
            schema.getProperties().forEach((name, property) -> object.put(name, of(property, depth + 1)));
            return object;
        }
        return byFormat(schema);
    }

    private static Object byFormat(Schema schema) {
        if (is(schema, SchemaType.BOOLEAN)) {
            return Boolean.TRUE;
        }
        if (is(schema, SchemaType.INTEGER)) {
            return schema.getMinimum() == null ? 1 : schema.getMinimum().intValue();
        }
        if (is(schema, SchemaType.NUMBER)) {
            return schema.getMinimum() == null ? BigDecimal.ONE : schema.getMinimum();
        }
        if ("uuid".equals(schema.getFormat())) {
            return "01930a5e-7c00-7000-8000-000000000001";
        }
        if ("date".equals(schema.getFormat())) {
            return "2026-03-01";
        }
        if ("date-time".equals(schema.getFormat())) {
            return "2026-03-01T01:00:00Z";
        }
        if ("binary".equals(schema.getFormat())) {
            return "the bytes of the file";
        }
        return is(schema, SchemaType.OBJECT) ? Map.of() : null;
    }

    private static Object typed(Object example, Schema schema) {
        if (!(example instanceof String text)) {
            return example;
        }
        try {
            if (is(schema, SchemaType.INTEGER)) {
                return Long.valueOf(text);
            }
            if (is(schema, SchemaType.NUMBER)) {
                return new BigDecimal(text);
            }
        } catch (NumberFormatException e) {
            throw new IllegalStateException("the example '" + text + "' is no number", e);
        }
        if (is(schema, SchemaType.BOOLEAN)) {
            return Boolean.valueOf(text);
        }
        return is(schema, SchemaType.ARRAY) ? List.of(text) : text;
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    private Schema resolve(Schema schema) {
        if (schema != null && schema.getRef() != null && schema.getRef().startsWith(REFERENCE)) {
            Map<String, Schema> schemas = components.getSchemas();
            return schemas == null ? null : schemas.get(schema.getRef().substring(REFERENCE.length()));
        }
        return schema;
    }
}
