package org.staffhome.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;

/**
 * Refuses query parameters that cannot be read as what the endpoint declares: an unknown code, a day that does not exist,
 * no number, no id. JAX-RS would answer 404 (specification 3.2), as if the list itself were not there; here it is a
 * malformed request that names the parameter. What stands in the path is left to JAX-RS: an unreadable id is an unknown
 * object.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class ReadableParameters implements ContainerRequestFilter {
    private static final Map<Class<?>, Predicate<String>> READABLE = Map.of(
            UUID.class, text -> read(() -> UUID.fromString(text)),
            LocalDate.class, text -> read(() -> LocalDate.parse(text)),
            Instant.class, text -> read(() -> Instant.parse(text)),
            Integer.class, text -> read(() -> Integer.parseInt(text)),
            int.class, text -> read(() -> Integer.parseInt(text)),
            Long.class, text -> read(() -> Long.parseLong(text)),
            long.class, text -> read(() -> Long.parseLong(text)));

    private final Map<Method, List<Declared>> declared = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    private record Declared(String name, Predicate<String> readable) {}

    @Override
    public void filter(ContainerRequestContext request) {
        MultivaluedMap<String, String> sent = request.getUriInfo().getQueryParameters();
        if (sent.isEmpty()) {
            return;
        }
        for (Declared parameter : declared.computeIfAbsent(resource.getResourceMethod(), ReadableParameters::of)) {
            for (String value : sent.getOrDefault(parameter.name(), List.of())) {
                if (!parameter.readable().test(value)) {
                    throw Problem.of(CommonProblem.MALFORMED).with("parameter", parameter.name());
                }
            }
        }
    }

    private static List<Declared> of(Method method) {
        List<Declared> found = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(found, field, field.getType());
                }
            } else {
                add(found, parameter, parameter.getType());
            }
        }
        return List.copyOf(found);
    }

    private static void add(List<Declared> found, AnnotatedElement element, Class<?> type) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        Predicate<String> readable = type.isEnum()
                ? text -> Arrays.stream(type.getEnumConstants())
                        .anyMatch(constant -> ((Enum<?>) constant).name().equals(text))
                : READABLE.get(type);
        if (query != null && readable != null) {
            found.add(new Declared(query.value(), readable));
        }
    }

    private static boolean read(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }
}
