package org.staffhome.gateway.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One document out of several, without anything lost or mixed up. */
class OpenApiMergeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ObjectNode document(String context, String figure) throws IOException {
        return (ObjectNode) new YAMLMapper().readTree("""
                openapi: 3.1.0
                tags: [{name: Me, description: The caller of %1$s (当前用户)}, {name: Only %1$s, description: Own}]
                paths:
                  /api/%1$s/v1/me:
                    get:
                      operationId: getMe
                      description: Who
                      x-permission: authenticated
                      tags: [Me]
                      responses:
                        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}
                        "400": {$ref: "#/components/responses/Bad"}
                  /api/%1$s/v1/own:
                    get:
                      operationId: %1$sOwn
                      tags: [Only %1$s]
                      responses: {"200": {description: ok}}
                components:
                  schemas:
                    Page: {type: object, properties: {items: {type: array, items: {$ref: "#/components/schemas/View"}}}}
                    View: {type: object, properties: {figure: {type: %2$s}}}
                    Problem: {type: object, properties: {code: {type: string}}}
                    Kinds:
                      oneOf: [{$ref: "#/components/schemas/View"}]
                      discriminator: {propertyName: kind, mapping: {view: "#/components/schemas/View"}}
                  headers:
                    RateLimit-Limit: {description: of the edge, schema: {type: string}}
                    RateLimit-Remaining: {description: of the edge, schema: {type: string}}
                    RateLimit-Reset: {description: of the edge, schema: {type: string}}
                    RateLimit-Policy: {description: of the edge, schema: {type: string}}
                    X-Request-Id: {description: of the edge, schema: {type: string}}
                    Access-Control-Allow-Origin: {description: of the edge, schema: {type: string}}
                  responses:
                    Bad: {description: bad, content: {application/problem+json: {schema: {$ref: "#/components/schemas/Problem"}}}}
                  securitySchemes:
                    bearer: {type: http, scheme: bearer, description: of %1$s}
                """.formatted(context, figure));
    }

    private static ObjectNode merged() throws IOException {
        Map<String, ObjectNode> documents = new LinkedHashMap<>();
        documents.put("membership", document("membership", "integer"));
        documents.put("staff-pay", document("staff-pay", "string"));
        ObjectNode merged = OpenApiMerge.merge(JSON.createObjectNode().put("openapi", "3.1.0"), documents);
        EdgeAnswers.add(merged);
        return merged;
    }

    @Test
    void whatDiffersIsNamedByItsContextAndReferencesFollow() throws IOException {
        ObjectNode merged = merged();
        JsonNode schemas = merged.at("/components/schemas");
        assertThat(schemas.at("/MembershipView/properties/figure/type").asText())
                .isEqualTo("integer");
        assertThat(schemas.at("/StaffPayView/properties/figure/type").asText()).isEqualTo("string");
        assertThat(schemas.at("/MembershipPage/properties/items/items/$ref").asText())
                .as("a page of something that differs differs, too")
                .isEqualTo("#/components/schemas/MembershipView");
        assertThat(schemas.at("/StaffPayKinds/discriminator/mapping/view").asText())
                .isEqualTo("#/components/schemas/StaffPayView");
        assertThat(schemas.has("View")).isFalse();
    }

    @Test
    void whatIsAlikeStandsOnce() throws IOException {
        JsonNode components = merged().get("components");
        assertThat(components.get("schemas").has("Problem")).isTrue();
        assertThat(components.get("responses").has("Bad")).isTrue();
        assertThat(components.get("securitySchemes")).hasSize(1);
    }

    @Test
    void operationsAndTagsAreToldApart() throws IOException {
        JsonNode merged = merged();
        assertThat(merged.at("/paths/~1api~1membership~1v1~1me/get/operationId").asText())
                .isEqualTo("membershipGetMe");
        assertThat(merged.at("/paths/~1api~1staff-pay~1v1~1me/get/operationId").asText())
                .isEqualTo("staffPayGetMe");
        assertThat(merged.at("/paths/~1api~1membership~1v1~1own/get/operationId")
                        .asText())
                .isEqualTo("membershipOwn");
        assertThat(merged.at("/tags/0/name").asText()).isEqualTo("Me (membership)");
        assertThat(merged.at("/tags/0/x-displayName").asText()).isEqualTo("当前用户 Me");
        assertThat(merged.at("/tags/0/description").asText()).isEqualTo("The caller of membership (当前用户)");
        assertThat(merged.at("/x-tagGroups/1/name").asText()).isEqualTo("staff-pay");
        assertThat(merged.at("/x-tagGroups/1/tags/1").asText()).isEqualTo("Only staff-pay");
    }

    @Test
    void theEdgesOwnAnswersStandAtEveryOperation() throws IOException {
        JsonNode merged = merged();
        JsonNode responses = merged.at("/paths/~1api~1membership~1v1~1me/get/responses");
        assertThat(responses.at("/502/$ref").asText()).isEqualTo("#/components/responses/Edge502");
        assertThat(responses.at("/504/$ref").asText()).isEqualTo("#/components/responses/Edge504");
        assertThat(merged.at("/paths/~1api~1membership~1v1~1me/get/description").asText())
                .as("the page shows the permission")
                .isEqualTo("Who\n\n权限 Permission: `authenticated`");
        assertThat(merged.at("/components/responses/Edge504/content/application~1problem+json/example/status")
                        .asInt())
                .isEqualTo(504);
    }

    @Test
    void theCommittedDocumentsMergeSoundly() throws IOException {
        Map<String, ObjectNode> documents = new LinkedHashMap<>();
        documents.put("membership", document("membership", "integer"));
        for (String context : new String[] {"membership", "activity", "welfare", "evaluation"}) {
            try (InputStream in = Thread.currentThread()
                    .getContextClassLoader()
                    .getResourceAsStream("contracts/openapi/" + context + ".yaml")) {
                if (in != null) {
                    documents.put(context, (ObjectNode) new YAMLMapper().readTree(in));
                }
            }
        }
        ObjectNode merged = OpenApiMerge.merge(JSON.createObjectNode().put("openapi", "3.1.0"), documents);
        EdgeAnswers.add(merged);
        Soundness.check(merged);
        long before = documents.values().stream()
                .mapToLong(document -> Soundness.operations(document))
                .sum();
        assertThat(Soundness.operations(merged)).as("no operation is lost").isEqualTo(before);
    }

    @Test
    void theSmallExampleIsSound() throws IOException {
        Soundness.check(merged());
    }

    /** What must hold of every OpenAPI document. */
    static final class Soundness {
        private Soundness() {}

        static void check(JsonNode document) {
            Set<String> operations = new HashSet<>();
            Set<String> declared = new HashSet<>();
            document.path("tags")
                    .forEach(tag -> assertThat(declared.add(tag.get("name").asText()))
                            .as("tag %s stands once", tag)
                            .isTrue());
            document.path("paths")
                    .forEach(path -> path.forEach(operation -> {
                        if (operation.has("responses")) {
                            String id = operation.path("operationId").asText();
                            assertThat(id).isNotBlank();
                            assertThat(operations.add(id))
                                    .as("operation id %s is unique", id)
                                    .isTrue();
                            operation.path("tags").forEach(tag -> assertThat(declared)
                                    .contains(tag.asText()));
                        }
                    }));
            assertThat(operations).isNotEmpty();
            for (String reference : document.findValuesAsText("$ref")) {
                assertThat(reference).startsWith("#/");
                assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as("%s resolves", reference)
                        .isFalse();
            }
        }

        static long operations(JsonNode document) {
            long count = 0;
            for (JsonNode path : document.path("paths")) {
                for (JsonNode operation : path) {
                    count += operation.has("responses") ? 1 : 0;
                }
            }
            return count;
        }
    }
}
