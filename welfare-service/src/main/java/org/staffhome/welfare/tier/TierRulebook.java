package org.staffhome.welfare.tier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.staffhome.platform.rulebook.Rule;
import org.staffhome.platform.rulebook.Rulebook;

/** Reads the rules that a tier depends on, by place and day for a new decision or by version for a replay. */
@ApplicationScoped
public class TierRulebook {

    static final String LIVING_LINE = "welfare.living-line";
    static final String RELATIVE = "welfare.tier.relative-multiple";
    static final String EDGE = "welfare.tier.edge-multiple";
    static final String LOSS = "welfare.tier.loss-share";
    static final String EVENTS = "welfare.tier.accidental-events";
    static final String EXCLUSIONS = "welfare.tier.exclusions";
    static final String SPENDING = "welfare.tier.rigid-spending";
    static final String PRIVATE_SCHOOL = "welfare.tier.private-school";

    private static final List<String> CODES =
            List.of(LIVING_LINE, RELATIVE, EDGE, LOSS, EVENTS, EXCLUSIONS, SPENDING, PRIVATE_SCHOOL);

    private final Rulebook rulebook;
    private final ObjectMapper json;

    TierRulebook(Rulebook rulebook, ObjectMapper json) {
        this.rulebook = rulebook;
        this.json = json;
    }

    /** The rules in force for an organisation on a day. */
    public List<Rule> inForce(String orgPath, LocalDate day) {
        return CODES.stream().map(code -> rulebook.rule(code, orgPath, day)).toList();
    }

    /** The versions that a sheet names, read anew. */
    public List<Rule> versionsOf(String text) {
        return uses(text).stream().map(use -> rulebook.version(use.versionId())).toList();
    }

    /** The numbers of rules. */
    public static TierRules rules(List<Rule> rules) {
        Map<String, Rule> by = rules.stream().collect(Collectors.toMap(Rule::code, Function.identity()));
        return new TierRules(
                by.get(LIVING_LINE).longValue("fenPerMonth"),
                by.get(RELATIVE).decimalValue("multiple"),
                by.get(EDGE).decimalValue("multiple"),
                by.get(LOSS).decimalValue("share"),
                Set.copyOf(by.get(EVENTS).textList("codes")),
                Set.copyOf(by.get(EXCLUSIONS).textList("codes")),
                Set.copyOf(by.get(SPENDING).textList("kinds")),
                by.get(PRIVATE_SCHOOL).longValue("referenceFenPerYear"),
                by.get(PRIVATE_SCHOOL).decimalValue("multiple"));
    }

    /** The versions with their values, as a decision sheet keeps them. */
    public String asText(List<Rule> rules) {
        List<RuleUse> uses = rules.stream()
                .map(rule -> new RuleUse(
                        rule.code(),
                        rule.versionId(),
                        rule.value(),
                        rule.legalBasis(),
                        rule.confidence().name()))
                .toList();
        try {
            return json.writeValueAsString(uses);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rules are JSON", e);
        }
    }

    /** What a decision sheet keeps of the rules it used. */
    public List<RuleUse> uses(String text) {
        try {
            return json.readValue(text, new TypeReference<List<RuleUse>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored rules are JSON", e);
        }
    }
}
