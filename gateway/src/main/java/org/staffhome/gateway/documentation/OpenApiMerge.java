package org.staffhome.gateway.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Merges the OpenAPI documents of several contexts into one. A component that several contexts define alike stands once
 * under its name; where they differ, each gets its context in front of the name and every reference follows. The same
 * holds for operation ids. Tags of one name are told apart by the context and keep their short name for display, the Chinese
 * term first.
 */
final class OpenApiMerge {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String REFERENCE = "#/components/";
    private static final Pattern CHINESE_TERM = Pattern.compile("[(（]([^()（）]*\\p{IsHan}[^()（）]*)[)）]$");
    private static final Map<String, String> NAMES =
            Map.of("gateway", "综合", "membership", "组织与会员", "activity", "活动", "welfare", "帮扶", "evaluation", "考评");

    private final Map<String, ObjectNode> documents;
    private final Set<String> shared;
    private final Map<String, Integer> uses;
    private final Map<String, Integer> operationUses = new HashMap<>();
    private final Map<String, Integer> tagUses = new HashMap<>();

    private OpenApiMerge(Map<String, ObjectNode> documents) {
        this.documents = new LinkedHashMap<>();
        documents.forEach((context, document) -> this.documents.put(context, document.deepCopy()));
        this.uses = new HashMap<>();
        this.documents.values().forEach(document -> components(document)
                .forEach((key, node) -> uses.merge(key, 1, Integer::sum)));
        this.shared = sharedComponents();
        this.documents.values().forEach(this::countNames);
    }

    /** Merges the documents, by the name of their context and in the order in which they are to be shown. */
    static ObjectNode merge(ObjectNode frame, Map<String, ObjectNode> documents) {
        return new OpenApiMerge(documents).into(frame.deepCopy());
    }

    private ObjectNode into(ObjectNode merged) {
        ArrayNode tags = merged.putArray("tags");
        ArrayNode groups = merged.putArray("x-tagGroups");
        ObjectNode paths = merged.putObject("paths");
        ObjectNode components = merged.putObject("components");
        documents.forEach((context, document) -> {
            Set<String> ownTags = ownTags(document);
            rename(context, document);
            ObjectNode group = groups.addObject()
                    .put("name", NAMES.containsKey(context) ? NAMES.get(context) + " " + context : context);
            ArrayNode groupTags = group.putArray("tags");
            for (String tag : ownTags) {
                ObjectNode entry = tags.addObject().put("name", tagName(context, tag));
                String description = description(document, tag);
                entry.put("x-displayName", displayName(tag, description));
                entry.put("description", description == null ? tag : description);
                groupTags.add(tagName(context, tag));
            }
            document.path("paths").properties().forEach(path -> paths.set(path.getKey(), path.getValue()));
            document.path("components")
                    .properties()
                    .forEach(section -> section.getValue().properties().forEach(component -> components
                            .withObject("/" + section.getKey())
                            .set(renamed(context, section.getKey(), component.getKey()), component.getValue())));
        });
        return merged;
    }

    /** Components by {@code section/name}. */
    private static Map<String, JsonNode> components(ObjectNode document) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        document.path("components").properties().forEach(section -> section.getValue()
                .properties()
                .forEach(component -> all.put(section.getKey() + "/" + component.getKey(), component.getValue())));
        return all;
    }

    /** Names that several documents use for the same thing, references to equally shared things included. */
    private Set<String> sharedComponents() {
        Map<String, JsonNode> first = new HashMap<>();
        Set<String> same = new HashSet<>();
        Set<String> different = new HashSet<>();
        documents.values().forEach(document -> components(document).forEach((key, node) -> {
            JsonNode other = first.putIfAbsent(key, node);
            if (other != null) {
                (other.equals(node) ? same : different).add(key);
            }
        }));
        // Security schemes are named by the operations without a reference: the first holds for all.
        uses.keySet().stream().filter(key -> key.startsWith("securitySchemes/")).forEach(same::add);
        different.removeIf(key -> key.startsWith("securitySchemes/"));
        same.removeAll(different);
        boolean changed = true;
        while (changed) {
            changed = same.removeIf(key -> references(first.get(key)).stream()
                    .anyMatch(target -> uses.getOrDefault(target, 0) > 1 && !same.contains(target)));
        }
        return same;
    }

    private static Set<String> references(JsonNode node) {
        Set<String> found = new HashSet<>();
        node.findValuesAsText("$ref").stream()
                .filter(reference -> reference.startsWith(REFERENCE))
                .map(reference -> reference.substring(REFERENCE.length()))
                .forEach(found::add);
        return found;
    }

    private void countNames(ObjectNode document) {
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        operationUses.merge(operation.get("operationId").asText(), 1, Integer::sum);
                    }
                }));
        ownTags(document).forEach(tag -> tagUses.merge(tag, 1, Integer::sum));
    }

    /** The Chinese term of the description before the name, where it has one in brackets. */
    private static String displayName(String tag, String description) {
        Matcher term = CHINESE_TERM.matcher(description == null ? "" : description);
        return term.find() ? term.group(1) + " " + tag : tag;
    }

    private static Set<String> ownTags(ObjectNode document) {
        Set<String> tags = new java.util.TreeSet<>();
        document.path("paths")
                .forEach(path ->
                        path.forEach(operation -> operation.path("tags").forEach(tag -> tags.add(tag.asText()))));
        return tags;
    }

    private static String description(ObjectNode document, String tag) {
        for (JsonNode entry : document.path("tags")) {
            if (entry.path("name").asText().equals(tag) && entry.hasNonNull("description")) {
                return entry.get("description").asText();
            }
        }
        return null;
    }

    private void rename(String context, ObjectNode document) {
        document.path("paths")
                .forEach(path -> path.forEach(node -> {
                    if (node instanceof ObjectNode operation) {
                        renameOperation(context, operation);
                    }
                }));
        rewriteReferences(context, document);
    }

    private void renameOperation(String context, ObjectNode operation) {
        String id = operation.path("operationId").asText("");
        if (operationUses.getOrDefault(id, 0) > 1) {
            operation.put("operationId", camel(context) + capital(id));
        }
        if (operation.has("tags")) {
            ArrayNode tags = JSON.arrayNode();
            operation.get("tags").forEach(tag -> tags.add(tagName(context, tag.asText())));
            operation.set("tags", tags);
        }
    }

    private void rewriteReferences(String context, JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getKey().equals("$ref") && field.getValue().isTextual()) {
                    field.setValue(
                            TextNode.valueOf(reference(context, field.getValue().asText())));
                } else if (field.getKey().equals("discriminator")) {
                    field.getValue()
                            .path("mapping")
                            .properties()
                            .forEach(target -> target.setValue(TextNode.valueOf(
                                    reference(context, target.getValue().asText()))));
                } else {
                    rewriteReferences(context, field.getValue());
                }
            });
        } else {
            node.forEach(child -> rewriteReferences(context, child));
        }
    }

    private String reference(String context, String reference) {
        if (!reference.startsWith(REFERENCE)) {
            return reference;
        }
        String[] parts = reference.substring(REFERENCE.length()).split("/", 3);
        String rest = parts.length > 2 ? "/" + parts[2] : "";
        return REFERENCE + parts[0] + "/" + renamed(context, parts[0], parts[1]) + rest;
    }

    private String renamed(String context, String section, String name) {
        String key = section + "/" + name;
        return uses.getOrDefault(key, 0) > 1 && !shared.contains(key) ? capital(camel(context)) + name : name;
    }

    private String tagName(String context, String tag) {
        return tagUses.getOrDefault(tag, 0) > 1 ? tag + " (" + context + ")" : tag;
    }

    private static String camel(String context) {
        StringBuilder name = new StringBuilder();
        for (String word : context.split("-")) {
            name.append(name.isEmpty() ? word : capital(word));
        }
        return name.toString();
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
