package org.staffhome.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.servers.Server;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Writes into the document what every operation shares and nobody should write twice: its permission
 * ({@code x-permission}), the problems it can answer, the bearer token, {@code Idempotency-Key}, and examples put
 * together from the examples of the fields.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class.getName());
    private static final DotName IDEMPOTENT = DotName.createSimple("org.staffhome.platform.idempotency.Idempotent");
    private static final DotName AUTHENTICATED =
            DotName.createSimple("org.staffhome.platform.scope.AuthenticatedEndpoint");
    private static final DotName PUBLIC = DotName.createSimple("org.staffhome.platform.scope.PublicEndpoint");
    private static final DotName PERMITTED = DotName.createSimple("org.staffhome.platform.scope.RequiresPermission");
    private static final String PERMISSION = "x-permission";
    private static final String SCHEME = "bearer";
    private static final String PROBLEM = "application/problem+json";

    private static final String ANY_JSON = "JsonNode";
    private static final Map<String, String> SUCCESS = Map.of(
            "200", "Done (成功)",
            "201", "Made (已创建)",
            "202", "Taken on; the work goes on as a job (已受理)",
            "204", "Done, nothing to tell (成功，无内容)");

    private final Map<String, MethodInfo> methods = new HashMap<>();

    /** Made by the build with the index of all classes of the service. */
    public ApiDocument(IndexView index) {
        for (AnnotationInstance annotation : index.getAnnotations(OPERATION)) {
            if (annotation.target().kind() == AnnotationTarget.Kind.METHOD && annotation.value("operationId") != null) {
                methods.put(
                        annotation.value("operationId").asString(),
                        annotation.target().asMethod());
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        Components components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        api.setComponents(components);
        components.addSecurityScheme(
                SCHEME,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                                "Access token of the identity provider, audience staffhome-api, checked as RFC8725 asks"
                                        + " (访问令牌)"));
        components.addSchema(ProblemSchema.NAME, ProblemSchema.schema());
        anyJson(components);
        ProblemSchema.RESPONSES.forEach((status, text) -> components.addResponse(
                name(status),
                OASFactory.createAPIResponse()
                        .description(text)
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        PROBLEM,
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref("#/components/schemas/Problem"))
                                                .example(ProblemSchema.example(status))))));
        Shapes.simplify(api);
        Examples examples = new Examples(components);
        api.getPaths().getPathItems().forEach((address, path) -> new TreeMap<>(path.getOperations())
                .forEach((http, operation) -> complete(http, operation, path, address, examples)));
        EdgeHeaders.add(api);
        Shapes.dropUnused(api);
        Shapes.completeFields(api);
        Limits.complete(api);
        serve(api);
    }

    /** Readers reach every service through the gateway. */
    private static void serve(OpenAPI api) {
        Server gateway = OASFactory.createServer()
                .url("/")
                .description("The gateway of the installation, be it local, test or production (本系统网关)");
        gateway.addExtension("x-internal", false);
        api.setServers(List.of(gateway));
    }

    /** A field of any JSON is that to its readers, not the inside of the class that carries it. */
    private static void anyJson(Components components) {
        if (components.getSchemas().containsKey(ANY_JSON)) {
            components.addSchema(ANY_JSON, OASFactory.createSchema().description("Any JSON (任意 JSON)"));
        }
    }

    private void complete(
            PathItem.HttpMethod http, Operation operation, PathItem path, String address, Examples examples) {
        MethodInfo method = methods.get(operation.getOperationId());
        if (method == null) {
            throw new IllegalStateException(
                    "an operation lacks @Operation(operationId): " + operation.getOperationId());
        }
        operation.addExtension(PERMISSION, permission(method, operation));
        boolean open = "public".equals(operation.getExtensions().get(PERMISSION));
        AnnotationInstance needed = method.declaredAnnotation(PERMITTED);
        if (needed != null && needed.value("reach") != null) {
            operation.addExtension("x-reach", needed.value("reach").asEnum());
        }
        operation.setSecurity(
                open
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
        if (method.hasDeclaredAnnotation(IDEMPOTENT)) {
            operation.addParameter(Parameters.idempotencyKey());
        }
        for (int status : statuses(http, operation, path)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            Integer.toString(status),
                            OASFactory.createAPIResponse().ref("#/components/responses/" + name(status)));
        }
        Stream.concat(SchemaWalk.each(path.getParameters()), SchemaWalk.each(operation.getParameters()))
                .forEach(parameter -> Parameters.complete(parameter, address, examples));
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation.getRequestBody().getContent().getMediaTypes().values().forEach(m -> addExample(m, examples));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getDescription() == null && response.getRef() == null) {
                response.setDescription(SUCCESS.getOrDefault(status, "Answer (应答)"));
            }
            if (response.getContent() != null) {
                response.getContent().getMediaTypes().values().forEach(m -> {
                    m.setSchema(m.getSchema() == null ? rows() : m.getSchema());
                    addExample(m, examples);
                });
            }
        });
    }

    private static Set<Integer> statuses(PathItem.HttpMethod http, Operation operation, PathItem path) {
        // A token that is no good is refused also where none is needed.
        Set<Integer> statuses = new TreeSet<>(List.of(400, 401, 429, 500, 503));
        if (!Set.of("public", "authenticated")
                .contains(operation.getExtensions().get(PERMISSION))) {
            statuses.add(403);
        }
        boolean unsafe = http != PathItem.HttpMethod.GET && http != PathItem.HttpMethod.HEAD;
        if (unsafe) {
            statuses.addAll(List.of(409, 422));
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415));
        }
        if (hasParameter(operation, path, Parameter.In.PATH)) {
            statuses.add(404);
        }
        boolean versioned = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> "If-Match".equals(p.getName()));
        if (versioned) {
            statuses.addAll(List.of(412, 428));
        }
        return statuses;
    }

    private static boolean hasParameter(Operation operation, PathItem path, Parameter.In in) {
        return operation.getParameters() != null
                        && operation.getParameters().stream().anyMatch(p -> p.getIn() == in)
                || path.getParameters() != null && path.getParameters().stream().anyMatch(p -> p.getIn() == in);
    }

    /** As the method's annotation says it; the gateway, which knows no permissions of its own, writes it itself. */
    private static Object permission(MethodInfo method, Operation operation) {
        if (operation.getExtensions() != null && operation.getExtensions().containsKey(PERMISSION)) {
            return operation.getExtensions().get(PERMISSION);
        }
        if (method.hasDeclaredAnnotation(PUBLIC)) {
            return "public";
        }
        AnnotationInstance needed = method.declaredAnnotation(PERMITTED);
        if (needed != null) {
            return needed.value().asString();
        }
        if (method.hasDeclaredAnnotation(AUTHENTICATED)) {
            return "authenticated";
        }
        throw new IllegalStateException(
                "an endpoint declares no permission: " + method.declaringClass().name() + "." + method.name());
    }

    /** What is sent as text row by row, such as CSV. */
    private static Schema rows() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description("Rows as text, the header first (文本表格)")
                .maxLength(Integer.MAX_VALUE);
    }

    private static void addExample(MediaType media, Examples examples) {
        if (media.getExample() == null && media.getExamples() == null && media.getSchema() != null) {
            Object example = examples.of(media.getSchema());
            if (example != null) {
                media.setExample(example);
            }
        }
    }

    private static String name(int status) {
        return "Problem" + status;
    }
}
