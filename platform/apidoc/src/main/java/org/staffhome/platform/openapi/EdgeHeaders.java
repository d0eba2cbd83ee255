package org.staffhome.platform.openapi;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The headers that answers carry when they come through the gateway, which is how every reader of the document gets
 * them: what is left of the caller's allowance, the id of the request, and the origin of a page that may read it.
 */
final class EdgeHeaders {
    private static final String ORIGIN = "Access-Control-Allow-Origin";
    private static final String RETRY = "Retry-After";
    private static final String REQUEST_ID = "X-Request-Id";
    private static final String POLICY = "RateLimit-Policy";

    private EdgeHeaders() {}

    static void add(OpenAPI api) {
        Components components = api.getComponents();
        components.addHeader("RateLimit-Limit", number("Requests that the caller may make in one window (限额)", 1200));
        components.addHeader("RateLimit-Remaining", number("Requests left now; refills evenly (剩余)", 1199));
        components.addHeader("RateLimit-Reset", number("Seconds until the whole allowance is there again (恢复秒数)", 1));
        components.addHeader(RETRY, number("Seconds after which a new attempt makes sense (重试间隔)", 1));
        components.addHeader(
                POLICY,
                text(
                        "The allowance: requests, window in seconds, class of request (限额规则)",
                        "1200;w=60;name=\"read\"",
                        100));
        components.addHeader(
                REQUEST_ID, text("Id of the request, the caller's own where it sent one (请求编号)", "desk-0001-abcd", 64));
        components.addHeader(
                ORIGIN,
                text(
                        "Origin of the page that may read the answer; only for origins that are let in (跨域来源)",
                        "https://portal.example.org",
                        300));
        SchemaWalk.operations(api).forEach(operation -> operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, response) -> addTo(response, status)));
        components.getResponses().forEach((name, response) -> addTo(response, name.substring(name.length() - 3)));
    }

    private static void addTo(APIResponse response, String status) {
        if (response.getRef() != null) {
            return;
        }
        for (String header : new String[] {"RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", POLICY}) {
            response.addHeader(header, reference(header));
        }
        response.addHeader(REQUEST_ID, reference(REQUEST_ID));
        response.addHeader(ORIGIN, reference(ORIGIN));
        if (status.equals("429") || status.equals("503")) {
            response.addHeader(RETRY, reference(RETRY));
        }
    }

    private static Header reference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private static Header number(String description, int example) {
        return header(
                description,
                OASFactory.createSchema()
                        .addType(SchemaType.INTEGER)
                        .format("int32")
                        .minimum(BigDecimal.ZERO)
                        .maximum(BigDecimal.valueOf(Integer.MAX_VALUE))
                        .addExample(example));
    }

    private static Header text(String description, String example, int longest) {
        return header(
                description,
                OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .maxLength(longest)
                        .pattern("^[ -~]*$")
                        .addExample(example));
    }

    private static Header header(String description, Schema schema) {
        return OASFactory.createHeader().description(description).schema(schema);
    }
}
