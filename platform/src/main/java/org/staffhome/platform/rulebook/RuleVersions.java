package org.staffhome.platform.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.sql.SqlFilter;

/** The stored versions. Readable by everybody, written within the write scope, never changed. */
@ApplicationScoped
class RuleVersions {
    private static final String COLUMNS = "id, code, organization_id, org_path, effective_from, effective_until,"
            + " value::text as value, legal_basis, confidence, note";

    private final Sql sql;
    private final ObjectMapper json;

    RuleVersions(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Versions in effect on the day at the path or above, of one code or all, in the order they were written. */
    List<Rule> candidates(String code, String path, LocalDate date) {
        SqlFilter where = new SqlFilter()
                .and("code = ?", code)
                .and("starts_with(?, org_path)", path)
                .and("effective_from <= ?", date)
                .and("(effective_until is null or effective_until >= ?)", date);
        return sql.list(
                "select " + COLUMNS + " from rule_version where " + where.conditions() + " order by created_at, id",
                this::rule,
                where.parameters());
    }

    Optional<Rule> find(UUID id) {
        return sql.one("select " + COLUMNS + " from rule_version where id = ?", this::rule, id);
    }

    /** All versions of a code, the latest effective first. */
    List<Rule> history(String code) {
        return sql.list(
                "select " + COLUMNS + " from rule_version where code = ?"
                        + " order by effective_from desc, org_path, created_at desc, id",
                this::rule,
                code);
    }

    void insert(Rule rule, String author) {
        sql.update(
                "insert into rule_version (id, code, organization_id, org_path, effective_from, effective_until, value,"
                        + " legal_basis, confidence, note, created_by, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, clock_timestamp())",
                rule.versionId(),
                rule.code(),
                rule.organizationId(),
                rule.region(),
                rule.effectiveFrom(),
                rule.effectiveUntil(),
                rule.value(),
                rule.legalBasis(),
                rule.confidence().name(),
                rule.note(),
                author);
    }

    private Rule rule(ResultSet row) throws SQLException {
        return new Rule(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("organization_id", UUID.class),
                row.getString("org_path"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_until", LocalDate.class),
                tree(row.getString("value")),
                row.getString("legal_basis"),
                Rule.Confidence.valueOf(row.getString("confidence")),
                row.getString("note"));
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("jsonb of a rule is JSON", e);
        }
    }
}
