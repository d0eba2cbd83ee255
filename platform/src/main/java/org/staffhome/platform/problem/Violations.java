package org.staffhome.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The places of a faulty request as JSON pointers, or as names of parameters; never the values that stood there. */
final class Violations {
    private Violations() {}

    static List<Map<String, Object>> of(Throwable thrown, ProblemCatalogue.Text text, java.util.Locale locale) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException e) {
                return ofConstraints(e);
            }
            if (cause instanceof JsonMappingException e) {
                return List.of(violation(pointer(e), text.in(locale)));
            }
            if (cause instanceof Problem e && !e.pointers().isEmpty()) {
                return e.pointers().stream()
                        .map(p -> violation(p, text.in(locale)))
                        .toList();
            }
        }
        return List.of();
    }

    private static List<Map<String, Object>> ofConstraints(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(v -> location(v))
                .sorted(Comparator.comparing(m -> m.values().iterator().next().toString()))
                .toList();
    }

    private static Map<String, Object> location(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = new ArrayList<>();
        violation.getPropertyPath().forEach(nodes::add);
        boolean parameter = nodes.size() > 1 && nodes.get(1).getKind() == ElementKind.PARAMETER;
        if (parameter && nodes.size() == 2) {
            Map<String, Object> named = new LinkedHashMap<>();
            named.put("parameter", nodes.get(1).getName());
            named.put("message", violation.getMessage());
            return named;
        }
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : parameter ? nodes.subList(2, nodes.size()) : nodes) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(escape(node.getName()));
            }
        }
        return violation(pointer.toString(), violation.getMessage());
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        e.getPath().forEach(reference -> pointer.append('/')
                .append(
                        reference.getFieldName() == null
                                ? String.valueOf(reference.getIndex())
                                : escape(reference.getFieldName())));
        return pointer.toString();
    }

    private static Map<String, Object> violation(String pointer, String message) {
        Map<String, Object> violation = new LinkedHashMap<>();
        violation.put("pointer", pointer);
        violation.put("message", message);
        return violation;
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
