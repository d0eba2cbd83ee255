package org.staffhome.gateway.documentation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.staffhome.gateway.documentation.OpenApiSources.Described;
import org.staffhome.gateway.documentation.OpenApiSources.Origin;

/** The one OpenAPI document of the whole suite, made of those of its applications. */
final class SuiteDocument {
    private SuiteDocument() {}

    /** Makes it from the documents by context, in the order in which they are to be shown. */
    static ObjectNode of(Map<String, Described> parts) {
        Map<String, ObjectNode> documents = new LinkedHashMap<>();
        Map<String, Origin> origins = new LinkedHashMap<>();
        parts.forEach((context, described) -> {
            documents.put(context, described.document());
            origins.put(context, described.origin());
        });
        ObjectNode merged = OpenApiMerge.merge(frame(), documents);
        EdgeAnswers.add(merged);
        OriginNote.add(merged, origins);
        return merged;
    }

    private static ObjectNode frame() {
        ObjectNode frame = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        ObjectNode info = frame.putObject("info");
        info.put("title", "职工之家 Staff Home API");
        info.put("version", "1");
        info.put(
                "description",
                "工会组织、活动、帮扶、评价四个服务的接口总览。The APIs of membership, activity, welfare and evaluation "
                        + "behind one gateway. Errors are RFC 9457 problems; every operation names its permission in "
                        + "`x-permission`. Each service's own document is at `/openapi/{context}`, the event contracts "
                        + "at `/asyncapi`.");
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        info.putObject("contact").put("name", "Staff Home").put("url", "https://staffhome.org");
        frame.putArray("servers")
                .addObject()
                .put("url", "/")
                .put("description", "This gateway, be it local, test or production (本网关)")
                .put("x-internal", false);
        return frame;
    }
}
