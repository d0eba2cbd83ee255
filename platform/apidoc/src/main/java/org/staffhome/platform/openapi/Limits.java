package org.staffhome.platform.openapi;

import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Writes into every schema how large its values can be, where the field itself does not say so. For what comes in, these
 * are limits that the service holds. A list that comes in must name its own limit, unless it is a set of named values; the API lint finds
 * the one that does not. For what goes out they are upper bounds for the reader.
 */
final class Limits {
    /** No list that goes out whole is longer; lists of what grows without end are paged. */
    private static final int LONGEST_LIST = 100_000;
    /** Bytes of a file that comes in or goes out, the largest body of all. */
    private static final int LARGEST_FILE = 256 * 1024 * 1024;
    /** No text of the suite holds a NUL. */
    private static final String ANY_TEXT = "^[^\\u0000]*$";

    private static final Map<String, Integer> LENGTHS =
            Map.of("uuid", 36, "date", 10, "date-time", 40, "binary", LARGEST_FILE);

    private final Map<String, Schema> named;

    private Limits(OpenAPI api) {
        this.named = api.getComponents().getSchemas();
    }

    static void complete(OpenAPI api) {
        Limits limits = new Limits(api);
        SchemaWalk requests = new SchemaWalk(api);
        SchemaWalk.ofParameters(api)
                .forEach(parameter -> requests.visit(parameter, schema -> limits.text(schema, WireLimits.PARAMETER)));
        SchemaWalk.ofRequests(api).forEach(body -> requests.visit(body, schema -> {}));
        requests.seen().forEach(limits::common);
        requests.seen().forEach(limits::incomingList);
        SchemaWalk answers = new SchemaWalk(api);
        answers.seen().addAll(requests.seen());
        SchemaWalk.ofAnswers(api).forEach(answer -> answers.visit(answer, limits::outgoing));
    }

    private void outgoing(Schema schema) {
        common(schema);
        boolean page = schema.getProperties() != null && schema.getProperties().containsKey("nextCursor");
        if (page) {
            bound(schema.getProperties().get("items"), WireLimits.PAGE);
        }
        bound(schema, LONGEST_LIST);
    }

    private static void bound(Schema list, int most) {
        if (is(list, SchemaType.ARRAY) && list.getMaxItems() == null) {
            list.setMaxItems(most);
        }
    }

    private void incomingList(Schema schema) {
        if (is(schema, SchemaType.ARRAY) && schema.getMaxItems() == null && schema.getItems() != null) {
            String target = SchemaWalk.target(schema.getItems());
            Schema item = target == null ? schema.getItems() : named.get(target);
            if (Boolean.TRUE.equals(schema.getUniqueItems()) && item.getEnumeration() != null) {
                schema.setMaxItems(item.getEnumeration().size());
            }
        }
    }

    private void common(Schema schema) {
        text(schema, WireLimits.TEXT);
        if (is(schema, SchemaType.INTEGER)) {
            whole(schema);
        }
    }

    private void text(Schema schema, int longest) {
        if (!is(schema, SchemaType.STRING)
                || schema.getEnumeration() != null
                || schema.getConstValue() != null
                || schema.getRef() != null) {
            return;
        }
        String format = schema.getFormat();
        if (schema.getMaxLength() == null) {
            schema.setMaxLength(format == null ? longest : LENGTHS.getOrDefault(format, longest));
        }
        if (format == null && schema.getPattern() == null) {
            schema.setPattern(ANY_TEXT);
        }
    }

    private static void whole(Schema schema) {
        boolean small = "int32".equals(schema.getFormat());
        if (schema.getFormat() == null) {
            schema.setFormat("int64");
        }
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(BigDecimal.valueOf(small ? Integer.MIN_VALUE : -WireLimits.INTEGER));
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(small ? Integer.MAX_VALUE : WireLimits.INTEGER));
        }
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema != null && schema.getType() != null && schema.getType().contains(type);
    }
}
