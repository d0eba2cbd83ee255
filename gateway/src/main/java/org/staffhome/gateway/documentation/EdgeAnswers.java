package org.staffhome.gateway.documentation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds to a merged document the answers that only the edge gives, when a service cannot be reached (502) or does not
 * answer in time (504). All else that the edge answers, a service can answer, too, and its document says so. The
 * permission of each operation is told in its description, for readers of the page.
 */
final class EdgeAnswers {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> HEADERS = List.of(
            "RateLimit-Limit",
            "RateLimit-Remaining",
            "RateLimit-Reset",
            "RateLimit-Policy",
            "X-Request-Id",
            "Access-Control-Allow-Origin");

    private enum Answer {
        UNREACHABLE("502", "gateway.upstream-unreachable", "The service cannot be reached (服务无法连接)"),
        TIMEOUT("504", "gateway.upstream-timeout", "The service did not answer in time (服务应答超时)");

        private final String status;
        private final String code;
        private final String text;

        Answer(String status, String code, String text) {
            this.status = status;
            this.code = code;
            this.text = text;
        }
    }

    private EdgeAnswers() {}

    static void add(ObjectNode document) {
        Map<String, String> references = new TreeMap<>();
        for (Answer answer : Answer.values()) {
            describe(document.withObject("/components/responses"), answer);
            references.put(answer.status, "#/components/responses/" + name(answer));
        }
        document.path("paths").forEach(path -> path.properties().forEach(entry -> {
            if (METHODS.contains(entry.getKey()) && entry.getValue() instanceof ObjectNode operation) {
                ObjectNode responses = operation.withObject("/responses");
                references.forEach(
                        (status, reference) -> responses.putObject(status).put("$ref", reference));
                tellPermission(operation);
            }
        }));
    }

    /** Pages show descriptions, but no extension: the permission stands in words, too. */
    private static void tellPermission(ObjectNode operation) {
        if (operation.hasNonNull("x-permission")) {
            String text = operation.path("description").asText() + "\n\n权限 Permission: `"
                    + operation.get("x-permission").asText() + "`";
            operation.put("description", text);
        }
    }

    private static void describe(ObjectNode responses, Answer answer) {
        ObjectNode response = responses.putObject(name(answer));
        response.put("description", answer.text);
        ObjectNode headers = response.putObject("headers");
        HEADERS.forEach(header -> headers.putObject(header).put("$ref", "#/components/headers/" + header));
        ObjectNode content = response.putObject("content").putObject("application/problem+json");
        content.putObject("schema").put("$ref", "#/components/schemas/Problem");
        content.putObject("example")
                .put("type", "/api/problems/" + answer.code)
                .put("code", answer.code)
                .put("title", answer.text)
                .put("status", Integer.parseInt(answer.status))
                .put("detail", answer.text)
                .put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    private static String name(Answer answer) {
        return "Edge" + answer.status;
    }
}
