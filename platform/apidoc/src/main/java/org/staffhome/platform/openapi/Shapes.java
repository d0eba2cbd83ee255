package org.staffhome.platform.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Gives schemas the form that readers and generators of clients understand best: ids, days and instants stand where they
 * are used, a reference names no type of its own, every field of an answer is there, and one whose description says when
 * it is null can be null. What nothing refers to is left out.
 */
final class Shapes {
    private static final Set<String> SCALARS = Set.of("UUID", "LocalDate", "Instant");
    private static final Pattern SPEAKS_OF_NULL = Pattern.compile("\\bnull\\b");

    /** An annotation holds text only: what is written so stands for the lack of a value, which is no example of one. */
    private static final String NO_EXAMPLE = "null";

    private Shapes() {}

    /** Before examples are put together: what a scalar is. */
    static void simplify(OpenAPI api) {
        Map<String, Schema> named = api.getComponents().getSchemas();
        SchemaWalk walk = new SchemaWalk(api);
        SchemaWalk.ofParameters(api).forEach(schema -> walk.visit(schema, s -> simplify(s, named)));
        SchemaWalk.ofRequests(api).forEach(schema -> walk.visit(schema, s -> simplify(s, named)));
        SchemaWalk.ofAnswers(api).forEach(schema -> walk.visit(schema, s -> simplify(s, named)));
    }

    private static void simplify(Schema schema, Map<String, Schema> named) {
        if (schema.getExamples() != null && schema.getExamples().contains(NO_EXAMPLE)) {
            schema.setExamples(null);
        }
        String target = SchemaWalk.target(schema);
        if (target == null) {
            return;
        }
        if (!SCALARS.contains(target)) {
            schema.setType((List<SchemaType>) null);
            return;
        }
        boolean nullable = schema.getType() != null && schema.getType().contains(SchemaType.NULL);
        schema.setRef(null);
        schema.setType(nullable ? List.of(SchemaType.STRING, SchemaType.NULL) : List.of(SchemaType.STRING));
        schema.setFormat(named.get(target).getFormat());
    }

    /**
     * Fields of answers are always written, null included; bodies of requests say themselves what they need. A field that
     * may be left out may also be null where its description says so.
     */
    static void completeFields(OpenAPI api) {
        SchemaWalk requests = new SchemaWalk(api);
        SchemaWalk.ofRequests(api).forEach(schema -> requests.visit(schema, Shapes::nullableUnlessRequired));
        SchemaWalk answers = new SchemaWalk(api);
        answers.seen().addAll(requests.seen());
        List<Schema> records = new ArrayList<>();
        SchemaWalk.ofAnswers(api)
                .forEach(answer -> answers.visit(answer, schema -> {
                    if (schema.getProperties() != null) {
                        records.add(schema);
                    }
                }));
        Schema problem = api.getComponents().getSchemas().get(ProblemSchema.NAME);
        for (Schema answer : records) {
            if (answer != problem) {
                answer.setRequired(new ArrayList<>(answer.getProperties().keySet()));
                answer.getProperties().values().forEach(Shapes::nullableWhereSaid);
            }
        }
    }

    private static void nullableUnlessRequired(Schema request) {
        if (request.getProperties() != null) {
            request.getProperties().forEach((name, field) -> {
                if (request.getRequired() == null || !request.getRequired().contains(name)) {
                    nullableWhereSaid(field);
                }
            });
        }
    }

    private static void nullableWhereSaid(Schema field) {
        if (field.getDescription() == null
                || !SPEAKS_OF_NULL.matcher(field.getDescription()).find()) {
            return;
        }
        if (field.getRef() != null) {
            String target = field.getRef();
            field.setRef(null);
            field.setAnyOf(List.of(
                    OASFactory.createSchema().ref(target),
                    OASFactory.createSchema().type(List.of(SchemaType.NULL))));
        } else if (field.getType() != null && !field.getType().contains(SchemaType.NULL)) {
            List<SchemaType> types = new ArrayList<>(field.getType());
            types.add(SchemaType.NULL);
            field.setType(types);
        }
    }

    /** Leaves out schemas that no operation reaches. */
    static void dropUnused(OpenAPI api) {
        Set<String> used = new HashSet<>();
        SchemaWalk walk = new SchemaWalk(api);
        java.util.stream.Stream.of(SchemaWalk.ofParameters(api), SchemaWalk.ofRequests(api), SchemaWalk.ofAnswers(api))
                .flatMap(schemas -> schemas)
                .forEach(root -> walk.visit(root, schema -> {
                    if (SchemaWalk.target(schema) != null) {
                        used.add(SchemaWalk.target(schema));
                    }
                }));
        List.copyOf(api.getComponents().getSchemas().keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(api.getComponents()::removeSchema);
    }
}
