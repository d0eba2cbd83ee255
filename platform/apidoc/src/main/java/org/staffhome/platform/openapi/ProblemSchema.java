package org.staffhome.platform.openapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The form of an error answer and the statuses it comes with. */
final class ProblemSchema {
    static final SortedMap<Integer, String> RESPONSES = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "The request is malformed or invalid (请求错误)"),
            Map.entry(401, "No valid token (未登录)"),
            Map.entry(403, "The caller's offices do not give the permission (没有权限)"),
            Map.entry(404, "It does not exist in the caller's scope (未找到)"),
            Map.entry(409, "It conflicts with the state of things (冲突)"),
            Map.entry(412, "Somebody else changed it since it was read (版本已变)"),
            Map.entry(413, "The body is larger than the limit (内容过大)"),
            Map.entry(415, "The content type is not taken (类型不支持)"),
            Map.entry(422, "A rule forbids it; the problem names the rule and its article (违反规则)"),
            Map.entry(428, "If-Match is missing (缺少版本号)"),
            Map.entry(429, "Too many requests (请求过于频繁)"),
            Map.entry(500, "Something failed; nothing is half written (系统错误)"),
            Map.entry(503, "Busy or not available, try again (暂不可用)")));

    static final String NAME = "Problem";

    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(400, "request.invalid"),
            Map.entry(401, "request.unauthenticated"),
            Map.entry(403, "request.forbidden"),
            Map.entry(404, "request.not-found"),
            Map.entry(409, "request.conflict"),
            Map.entry(412, "request.version-stale"),
            Map.entry(413, "request.payload-too-large"),
            Map.entry(415, "request.unsupported-media-type"),
            Map.entry(422, "request.idempotency-key-reused"),
            Map.entry(428, "request.version-missing"),
            Map.entry(429, "request.too-many-requests"),
            Map.entry(500, "request.failure"),
            Map.entry(503, "request.overloaded"));

    private ProblemSchema() {}

    static Schema schema() {
        Schema violation = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("pointer", text("JSON pointer (RFC 6901) into the request body", "/name"))
                .addProperty("parameter", text("Name of the faulty parameter, where it is none of the body", "limit"))
                .addProperty("message", text("What is wrong there", "不能为空"));
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("An error answer after RFC 9457 (错误应答)")
                .required(List.of("type", "title", "status", "detail", "code", "traceId"))
                .addProperty("type", text("Address of the problem in the catalogue", "/problems/request.invalid"))
                .addProperty("code", text("Code of the problem, stable", "request.invalid"))
                .addProperty("title", text("Title in the language asked for", "请求内容不符合要求"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .format("int32")
                                .minimum(BigDecimal.valueOf(400))
                                .maximum(BigDecimal.valueOf(599))
                                .description("HTTP status")
                                .addExample(400))
                .addProperty("detail", text("What happened and what to do, in the language asked for", "有字段不符合要求。"))
                .addProperty("legalBasis", text("Article of the law behind the rule", "工会法第十二条"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("Faulty places of the request")
                                .items(violation))
                .addProperty(
                        "traceId",
                        text("Trace of the request, for the administrator", "4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    static Object example(int status) {
        Map<String, Object> example = new LinkedHashMap<>();
        String code = CODES.get(status);
        example.put("type", "/problems/" + code);
        example.put("code", code);
        example.put("title", RESPONSES.get(status));
        example.put("status", status);
        example.put("detail", RESPONSES.get(status));
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return example;
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(description)
                .addExample(example);
    }
}
