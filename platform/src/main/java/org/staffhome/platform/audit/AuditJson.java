package org.staffhome.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the JSON of before and after: without what is {@link Sensitive}, storable by PostgreSQL. */
@ApplicationScoped
class AuditJson {
    private final ObjectMapper mapper;

    AuditJson(ObjectMapper mapper) {
        this.mapper = mapper.copy().setAnnotationIntrospector(new WithoutSensitive());
    }

    /** The tree of a value; null for null. */
    JsonNode tree(Object value) {
        return value == null ? null : storable(mapper.valueToTree(value));
    }

    private static JsonNode storable(JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.fields().forEachRemaining(field -> copy.set(storable(field.getKey()), storable(field.getValue())));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> copy.add(storable(item)));
            return copy;
        }
        return node.isTextual() ? JsonNodeFactory.instance.textNode(storable(node.textValue())) : node;
    }

    /** The text with NUL and lone surrogates, which PostgreSQL refuses, replaced by U+FFFD. */
    static String storable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> out.appendCodePoint(
                        c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c));
        return out.toString();
    }

    private static final class WithoutSensitive extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean hasIgnoreMarker(AnnotatedMember member) {
            return member.hasAnnotation(Sensitive.class) || super.hasIgnoreMarker(member);
        }
    }
}
