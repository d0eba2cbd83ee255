package org.staffhome.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.staffhome.gateway.route.PartReader.Ending;
import org.staffhome.gateway.route.PartReader.Part;

/**
 * What the services answered to one composed read, by part.
 *
 * @param byName the answers by the name of the part, in the order in which they are shown
 */
record Parts(Map<String, Part> byName) {

    /** The content of a part; a node without members when it did not answer, so that all its fields are unknown. */
    JsonNode body(String name) {
        Part part = byName.get(name);
        return part == null || part.body() == null ? MissingNode.getInstance() : part.body();
    }

    boolean answered(String name) {
        return byName.get(name).ending() == Ending.ANSWERED;
    }

    /** Parts that did not answer. */
    List<String> missing() {
        return named(Ending.MISSING);
    }

    /** Parts that the caller may not see. */
    List<String> withheld() {
        return named(Ending.WITHHELD);
    }

    private List<String> named(Ending ending) {
        return byName.entrySet().stream()
                .filter(part -> part.getValue().ending() == ending)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A whole number, null when it is unknown. */
    static Long number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isIntegralNumber() ? value.longValue() : null;
    }

    /** A text, null when it is unknown. */
    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.textValue() : null;
    }

    /** The members of an object as they came, null when it is unknown. */
    static Map<String, Object> members(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isObject()) {
            return null;
        }
        Map<String, Object> members = new LinkedHashMap<>();
        value.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }
}
