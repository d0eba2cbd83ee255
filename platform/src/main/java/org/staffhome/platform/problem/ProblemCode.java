package org.staffhome.platform.problem;

import java.util.Locale;

/**
 * A code of the problem catalogue. Each room has one enum of its own, {@code HouseholdProblem.CADRE_MISSING}, whose
 * constant names the catalogue entry {@code household.cadre-missing} in {@code problems/*.yaml}.
 */
public interface ProblemCode {
    /** The constant's name. */
    String name();

    /** The catalogued code. */
    default String code() {
        Class<?> type = this instanceof Enum<?> e ? e.getDeclaringClass() : getClass();
        String room = type.getSimpleName().replaceFirst("Problem$", "");
        return kebab(room) + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
