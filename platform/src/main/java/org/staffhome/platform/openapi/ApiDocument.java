package org.staffhome.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.scope.AuthenticatedEndpoint;
import org.staffhome.platform.scope.PublicEndpoint;
import org.staffhome.platform.scope.RequiresPermission;

/**
 * Writes into the document what every operation shares and nobody should write twice: its permission
 * ({@code x-permission}), the problems it can answer, the bearer token, {@code Idempotency-Key}, and examples put
 * together from the examples of the fields.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class.getName());
    private static final String SCHEME = "bearer";
    private static final String PROBLEM = "application/problem+json";

    private static final String ANY_JSON = "JsonNode";

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
                        .description("Access token of the identity provider, audience staffhome-api (访问令牌)"));
        components.addSchema("Problem", ProblemSchema.schema());
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
        Examples examples = new Examples(components);
        for (PathItem path : api.getPaths().getPathItems().values()) {
            for (Map.Entry<PathItem.HttpMethod, Operation> entry : new TreeMap<>(path.getOperations()).entrySet()) {
                complete(entry.getKey(), entry.getValue(), path, examples);
            }
        }
    }

    /** A field of any JSON is that to its readers, not the inside of the class that carries it. */
    private static void anyJson(Components components) {
        if (components.getSchemas().containsKey(ANY_JSON)) {
            components.addSchema(ANY_JSON, OASFactory.createSchema().description("Any JSON (任意 JSON)"));
        }
    }

    private void complete(PathItem.HttpMethod http, Operation operation, PathItem path, Examples examples) {
        MethodInfo method = methods.get(operation.getOperationId());
        if (method == null) {
            throw new IllegalStateException(
                    "an operation lacks @Operation(operationId): " + operation.getOperationId());
        }
        boolean open = method.hasDeclaredAnnotation(PublicEndpoint.class);
        operation.addExtension("x-permission", permission(method, open));
        AnnotationInstance needed = method.declaredAnnotation(RequiresPermission.class);
        if (needed != null && needed.value("reach") != null) {
            operation.addExtension("x-reach", needed.value("reach").asEnum());
        }
        if (!open) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(SCHEME));
        }
        if (method.hasDeclaredAnnotation(Idempotent.class)) {
            operation.addParameter(idempotencyKey());
        }
        for (int status : statuses(http, operation, path, open)) {
            if (operation.getResponses().getAPIResponse(Integer.toString(status)) == null) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                Integer.toString(status),
                                OASFactory.createAPIResponse().ref("#/components/responses/" + name(status)));
            }
        }
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation.getRequestBody().getContent().getMediaTypes().values().forEach(m -> addExample(m, examples));
        }
        for (APIResponse response : operation.getResponses().getAPIResponses().values()) {
            if (response.getContent() != null) {
                response.getContent().getMediaTypes().values().forEach(m -> addExample(m, examples));
            }
        }
    }

    private static Set<Integer> statuses(PathItem.HttpMethod http, Operation operation, PathItem path, boolean open) {
        Set<Integer> statuses = new java.util.TreeSet<>(List.of(400, 429, 500, 503));
        if (!open) {
            statuses.addAll(List.of(401, 403));
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

    private static String permission(MethodInfo method, boolean open) {
        if (open) {
            return "public";
        }
        AnnotationInstance needed = method.declaredAnnotation(RequiresPermission.class);
        if (needed != null) {
            return needed.value().asString();
        }
        if (method.hasDeclaredAnnotation(AuthenticatedEndpoint.class)) {
            return "authenticated";
        }
        throw new IllegalStateException(
                "an endpoint declares no permission: " + method.declaringClass().name() + "." + method.name());
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(false)
                .description("8 to 128 visible ASCII characters of the caller's choice; the same key and body give the"
                        + " same answer and no second effect (幂等键)")
                .schema(OASFactory.createSchema()
                        .addType(org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING)
                        .minLength(8)
                        .maxLength(128))
                .example("0f8fad5b-d9cb-469f-a165-70867728950e");
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
