package org.staffhome.platform.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One version of a rule.
 *
 * @param versionId to be stored with every decision that used it; null for a draft that is only simulated
 * @param code what the rule is about, such as {@code welfare.tier.income-line}
 * @param organizationId organisation of the region, null for everywhere
 * @param region path of that organisation, {@code /} for everywhere
 * @param effectiveFrom first day
 * @param effectiveUntil last day, or null
 * @param value parameters by name; units are in the names ({@code limitFen}, {@code months})
 * @param legalBasis article, or the office's own decision
 * @param confidence how sure the source is
 * @param note remark of the author, or null
 */
public record Rule(
        UUID versionId,
        String code,
        UUID organizationId,
        String region,
        LocalDate effectiveFrom,
        LocalDate effectiveUntil,
        JsonNode value,
        String legalBasis,
        Confidence confidence,
        String note) {

    /** How sure the source of a rule is. */
    public enum Confidence {
        /** Text of a law or regulation in force. */
        A,
        /** Secondary source. */
        B,
        /** Own assumption, to be confirmed by the federation. */
        C
    }

    public int intValue(String name) {
        return required(
                        name,
                        required(name).isIntegralNumber() && required(name).canConvertToInt(),
                        "an integer")
                .intValue();
    }

    public long longValue(String name) {
        return required(
                        name,
                        required(name).isIntegralNumber() && required(name).canConvertToLong(),
                        "an integer")
                .longValue();
    }

    public BigDecimal decimalValue(String name) {
        return required(name, required(name).isNumber(), "a number").decimalValue();
    }

    public boolean booleanValue(String name) {
        return required(name, required(name).isBoolean(), "true or false").booleanValue();
    }

    public String textValue(String name) {
        return required(name, required(name).isTextual(), "a text").textValue();
    }

    /** A list of texts, such as the codes a rule applies to. */
    public List<String> textList(String name) {
        JsonNode list = required(name, required(name).isArray(), "a list");
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return List.copyOf(texts);
    }

    private JsonNode required(String name) {
        return value.path(name);
    }

    private JsonNode required(String name, boolean fits, String kind) {
        if (!fits) {
            throw new IllegalStateException("rule " + code + " version " + versionId + ": " + name + " is not " + kind);
        }
        return value.get(name);
    }
}
