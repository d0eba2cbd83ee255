package org.staffhome.platform.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.OrganizationNode;

/**
 * Makes a version out of a request and checks it against the code's present versions: the code must be one that the
 * software decides by, and the parameters must have the names and types it reads.
 */
@ApplicationScoped
class DraftRule {
    private final RuleVersions versions;

    DraftRule(RuleVersions versions) {
        this.versions = versions;
    }

    /** @param versionId id of the version, null for a simulation */
    Rule check(DraftRuleRequest request, OrganizationNode region, UUID versionId) {
        if (request.effectiveUntil() != null && request.effectiveUntil().isBefore(request.effectiveFrom())) {
            throw Problem.of(RulebookProblem.PERIOD_INVERTED).at("/effectiveUntil");
        }
        List<Rule> known = versions.history(request.code());
        if (known.isEmpty()) {
            throw Problem.of(RulebookProblem.CODE_UNKNOWN)
                    .with("code", request.code())
                    .at("/code");
        }
        checkShape(known.get(0).value(), request.value());
        return new Rule(
                versionId,
                request.code(),
                region.id(),
                region.path(),
                request.effectiveFrom(),
                request.effectiveUntil(),
                request.value(),
                request.legalBasis(),
                request.confidence(),
                request.note());
    }

    private static void checkShape(JsonNode present, JsonNode draft) {
        if (!draft.isObject()) {
            throw misfit("value", "/value");
        }
        present.fields().forEachRemaining(field -> {
            if (draft.path(field.getKey()).getNodeType() != field.getValue().getNodeType()
                    || (field.getValue().isIntegralNumber()
                            && !draft.get(field.getKey()).isIntegralNumber())) {
                throw misfit(field.getKey(), "/value/" + field.getKey());
            }
        });
        draft.fieldNames().forEachRemaining(name -> {
            if (!present.has(name)) {
                throw misfit(name.length() > 60 ? name.substring(0, 60) : name, "/value");
            }
        });
    }

    private static Problem misfit(String name, String pointer) {
        return Problem.of(RulebookProblem.VALUE_MISFIT).with("name", name).at(pointer);
    }
}
