package org.staffhome.platform.openapi;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Ways through the schemas of a document. A walk follows references and sees each schema once. */
final class SchemaWalk {
    static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Schema> named;
    private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    SchemaWalk(OpenAPI api) {
        this.named = api.getComponents().getSchemas();
    }

    /** The name that a schema refers to, or null. */
    static String target(Schema schema) {
        String reference = schema.getRef();
        return reference == null || !reference.startsWith(REFERENCE) ? null : reference.substring(REFERENCE.length());
    }

    /** Visits a schema, its parts and what they refer to, but for what this walk has seen. */
    void visit(Schema schema, Consumer<Schema> visitor) {
        if (schema == null || !seen.add(schema)) {
            return;
        }
        String target = target(schema);
        visitor.accept(schema);
        if (target != null) {
            visit(named.get(target), visitor);
        }
        parts(schema).forEach(part -> visit(part, visitor));
    }

    /** What this walk has seen. */
    Set<Schema> seen() {
        return seen;
    }

    private static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        orEmpty(
                                schema.getProperties() == null
                                        ? null
                                        : schema.getProperties().values()),
                        orEmpty(schema.getAllOf()),
                        orEmpty(schema.getAnyOf()),
                        orEmpty(schema.getOneOf()),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()))
                .flatMap(stream -> stream);
    }

    private static Stream<Schema> orEmpty(Collection<Schema> schemas) {
        return schemas == null ? Stream.empty() : schemas.stream();
    }

    static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream().flatMap(path -> path.getOperations().values().stream());
    }

    /** Schemas of path, query and header parameters. */
    static Stream<Schema> ofParameters(OpenAPI api) {
        Stream<Parameter> shared = api.getPaths().getPathItems().values().stream()
                .map(PathItem::getParameters)
                .flatMap(SchemaWalk::each);
        return Stream.concat(shared, operations(api).flatMap(operation -> each(operation.getParameters())))
                .map(Parameter::getSchema)
                .filter(schema -> schema != null);
    }

    /** Schemas of request bodies. */
    static Stream<Schema> ofRequests(OpenAPI api) {
        return operations(api)
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> ofContent(operation.getRequestBody().getContent()));
    }

    /** Schemas of answers, the shared ones among the components included. */
    static Stream<Schema> ofAnswers(OpenAPI api) {
        return Stream.concat(
                        operations(api)
                                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream()),
                        api.getComponents().getResponses().values().stream())
                .flatMap(response -> ofContent(response.getContent()));
    }

    private static Stream<Schema> ofContent(Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(schema -> schema != null);
    }

    /** The elements of a list, none where there is no list. */
    static <T> Stream<T> each(List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
