package org.staffhome.gateway.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds to a merged document what the edge does with every operation: the answers it gives itself (401, 413, 429, 502,
 * 503, 504) and the headers that tell what is left of the allowance.
 */
final class EdgeAnswers {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final List<String> ALLOWANCE =
            List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "RateLimit-Policy");
    private static final String PROBLEM = "EdgeProblem";

    private EdgeAnswers() {}

    static void add(ObjectNode document) {
        ObjectNode components = document.withObject("/components");
        describeHeaders(components.withObject("/headers"));
        describeProblem(components.withObject("/schemas"));
        ObjectNode responses = components.withObject("/responses");
        Map<String, String> answers = Map.of(
                "401", "The token is missing, expired or not valid here (未登录)",
                "413", "The body is larger than its kind of request may be (请求内容过大)",
                "429", "The allowance of this kind of request is used up (请求过于频繁)",
                "502", "The service did not answer properly (服务无法连接)",
                "503", "The service is overloaded or left alone after failures (服务暂不可用)",
                "504", "The service did not answer in time (服务应答超时)");
        answers.forEach((status, description) -> response(responses, status, description));
        document.path("paths").forEach(path -> path.properties().forEach(entry -> {
            if (METHODS.contains(entry.getKey()) && entry.getValue() instanceof ObjectNode operation) {
                amend(entry.getKey(), operation, answers.keySet());
            }
        }));
    }

    private static void amend(String method, ObjectNode operation, Set<String> statuses) {
        ObjectNode responses = operation.withObject("/responses");
        responses.properties().forEach(response -> {
            boolean limited =
                    response.getKey().startsWith("2") || response.getKey().startsWith("4");
            if (limited && response.getValue() instanceof ObjectNode answer && !answer.has("$ref")) {
                allowance(answer);
            }
        });
        boolean isPublic = "public".equals(operation.path("x-permission").asText());
        boolean hasBody =
                operation.has("requestBody") || Set.of("post", "put", "patch").contains(method);
        for (String status : statuses) {
            boolean fits = !(status.equals("401") && isPublic) && (!status.equals("413") || hasBody);
            if (fits && !responses.has(status)) {
                responses.putObject(status).put("$ref", "#/components/responses/Edge" + status);
            }
        }
    }

    private static void allowance(ObjectNode answer) {
        ObjectNode headers = answer.withObject("/headers");
        ALLOWANCE.forEach(name -> headers.putObject(name).put("$ref", "#/components/headers/" + name));
    }

    private static void response(ObjectNode responses, String status, String description) {
        ObjectNode response = responses.putObject("Edge" + status);
        response.put("description", description);
        if (status.startsWith("4")) {
            allowance(response);
        }
        if (status.equals("429") || status.equals("503")) {
            response.withObject("/headers").putObject("Retry-After").put("$ref", "#/components/headers/Retry-After");
        }
        response.withObject("/content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/" + PROBLEM);
    }

    private static void describeHeaders(ObjectNode headers) {
        header(headers, "RateLimit-Limit", "Requests that the caller may make in one window", "1200");
        header(headers, "RateLimit-Remaining", "Requests left now; the allowance refills evenly", "1199");
        header(headers, "RateLimit-Reset", "Seconds until the whole allowance is there again", "1");
        header(headers, "Retry-After", "Seconds after which a new attempt makes sense", "1");
        ObjectNode policy = headers.putObject("RateLimit-Policy");
        policy.put("description", "The allowance: requests, window in seconds, class of request");
        policy.putObject("schema")
                .put("type", "string")
                .put("maxLength", 100)
                .putArray("examples")
                .add("1200;w=60;name=\"read\"");
    }

    private static void header(ObjectNode headers, String name, String description, String example) {
        ObjectNode header = headers.putObject(name);
        header.put("description", description);
        ObjectNode schema = header.putObject("schema");
        schema.put("type", "integer").put("format", "int32").put("minimum", 0).put("maximum", Integer.MAX_VALUE);
        schema.putArray("examples").add(Integer.parseInt(example));
    }

    private static void describeProblem(ObjectNode schemas) {
        ObjectNode problem = schemas.putObject(PROBLEM);
        problem.put("type", "object");
        problem.put("description", "A refusal of the gateway itself, RFC 9457 (网关错误)");
        ObjectNode properties = problem.putObject("properties");
        text(properties, "type", "Address that explains the problem", "/api/problems/gateway.rate-limited");
        text(properties, "title", "What is wrong, in the language asked for", "请求过于频繁");
        ObjectNode status = properties.putObject("status");
        status.put("type", "integer").put("format", "int32").put("minimum", 400).put("maximum", 599);
        status.put("description", "HTTP status").putArray("examples").add(429);
        text(properties, "detail", "What to do, in the language asked for", "请稍后再试。");
        text(properties, "code", "Code of the problem, stable", "gateway.rate-limited");
        text(properties, "traceId", "Trace of the request, for the operator", "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    private static void text(ObjectNode properties, String name, String description, String example) {
        ObjectNode property = properties.putObject(name);
        property.put("type", "string").put("maxLength", 1000).put("description", description);
        JsonNode examples = property.putArray("examples").add(example);
        property.set("examples", examples);
    }
}
