package org.staffhome.platform.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which of several versions holds: of those in effect on the day for the organisation or one above it, the nearest
 * region, then the latest effective date, then the version written last.
 */
final class RuleResolution {
    private static final Comparator<Rule> PRECEDENCE =
            Comparator.<Rule>comparingInt(rule -> rule.region().length()).thenComparing(Rule::effectiveFrom);

    private RuleResolution() {}

    /** @param versions of one code, in the order they were written */
    static Optional<Rule> resolve(Collection<Rule> versions, String path, LocalDate date) {
        Rule best = null;
        for (Rule rule : versions) {
            if (path.startsWith(rule.region())
                    && !rule.effectiveFrom().isAfter(date)
                    && (rule.effectiveUntil() == null || !rule.effectiveUntil().isBefore(date))
                    && (best == null || PRECEDENCE.compare(rule, best) >= 0)) {
                best = rule;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The rule of every code, by code. */
    static List<Rule> resolveAll(Collection<Rule> versions, String path, LocalDate date) {
        Map<String, List<Rule>> byCode = new TreeMap<>();
        versions.forEach(rule ->
                byCode.computeIfAbsent(rule.code(), code -> new ArrayList<>()).add(rule));
        return byCode.values().stream()
                .flatMap(rules -> resolve(rules, path, date).stream())
                .toList();
    }
}
