package org.staffhome.platform.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.OrganizationNode;

/** Answers which rule holds for an organisation on a day. */
@ApplicationScoped
public class Rulebook {
    private final RuleVersions versions;

    Rulebook(RuleVersions versions) {
        this.versions = versions;
    }

    /**
     * The rule in force: the nearest organisation upward wins, then the latest version in effect.
     *
     * @throws Problem {@code rulebook.rule-missing} when none is in force, so that nothing is decided without a rule
     */
    public Rule rule(String code, OrganizationNode organization, LocalDate date) {
        return rule(code, organization.path(), date);
    }

    /** The same for the path of an organisation. */
    public Rule rule(String code, String path, LocalDate date) {
        return RuleResolution.resolve(versions.candidates(code, path, date), path, date)
                .orElseThrow(() -> Problem.of(RulebookProblem.RULE_MISSING)
                        .with("code", code)
                        .with("date", date));
    }

    /** All rules in force for an organisation on a day, by code. */
    public List<Rule> rules(String path, LocalDate date) {
        return RuleResolution.resolveAll(versions.candidates(null, path, date), path, date);
    }

    /**
     * The version that a decision was made by, for explanation and replay.
     *
     * @throws Problem {@code rulebook.version-unknown}
     */
    public Rule version(UUID id) {
        return versions.find(id).orElseThrow(() -> Problem.of(RulebookProblem.VERSION_UNKNOWN));
    }
}
