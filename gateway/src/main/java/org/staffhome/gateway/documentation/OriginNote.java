package org.staffhome.gateway.documentation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.staffhome.gateway.documentation.OpenApiSources.Origin;

/** Tells in a document from where the parts of it are, and in words which services did not answer when it was read. */
final class OriginNote {
    private OriginNote() {}

    static void add(ObjectNode document, Map<String, Origin> origins) {
        ObjectNode info = document.withObject("/info");
        ObjectNode sources = info.putObject("x-sources");
        StringBuilder text = new StringBuilder(info.path("description").asText());
        origins.forEach((context, origin) -> {
            sources.put(context, origin.name().toLowerCase(Locale.ROOT));
            switch (origin) {
                case REMEMBERED ->
                    text.append("\n\n`" + context + "` 暂无应答，以下为其最近一次的接口定义。 It does not answer at the moment;"
                            + " it is described as it was when it last did.");
                case RELEASED ->
                    text.append("\n\n`" + context + "` 暂无应答，以下为随版本发布的接口定义。 It does not answer at the moment;"
                            + " it is described as released.");
                case SERVED -> {
                    // What the application says of itself needs no word.
                }
            }
        });
        info.put("description", text.toString());
    }
}
