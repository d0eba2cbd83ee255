package org.staffhome.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.staffhome.platform.sql.Sql;

/** Reads entries as they are stored, and gives them the form that is hashed. */
final class AuditRow {
    /** The columns of an entry for {@link #canonical} and {@link #view}; the table stands as {@code e}. */
    static final String COLUMNS = "e.id, e.at, e.subject, e.role, e.organization_id, e.org_path, e.member_id, e.action,"
            + " e.object_type, e.object_id, e.before::text as before, e.after::text as after, e.trace_id, e.purpose";

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private AuditRow() {}

    /** A time as it is hashed: UTC with six digits. */
    static String text(Instant time) {
        return MICROS.format(time);
    }

    /** Every column of the row; what is hashed when an entry is sealed and when it is verified. */
    static ObjectNode canonical(ResultSet row) throws SQLException {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("id", row.getString("id"));
        entry.put("at", text(Sql.instant(row, "at")));
        entry.put("subject", row.getString("subject"));
        entry.put("role", row.getString("role"));
        entry.put("organizationId", row.getString("organization_id"));
        entry.put("orgPath", row.getString("org_path"));
        entry.put("memberId", row.getString("member_id"));
        entry.put("action", row.getString("action"));
        entry.put("objectType", row.getString("object_type"));
        entry.put("objectId", row.getString("object_id"));
        entry.set("before", tree(row.getString("before")));
        entry.set("after", tree(row.getString("after")));
        entry.put("traceId", row.getString("trace_id"));
        entry.put("purpose", row.getString("purpose"));
        return entry;
    }

    static AuditEntryView view(ResultSet row) throws SQLException {
        return new AuditEntryView(
                row.getObject("id", UUID.class),
                Sql.instant(row, "at"),
                row.getString("subject"),
                row.getString("role"),
                row.getObject("organization_id", UUID.class),
                row.getString("action"),
                row.getString("object_type"),
                row.getString("object_id"),
                tree(row.getString("before")),
                tree(row.getString("after")),
                row.getString("trace_id"),
                row.getString("purpose"));
    }

    private static JsonNode tree(String text) {
        try {
            return text == null ? null : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("jsonb of an audit entry is JSON", e);
        }
    }
}
