package org.staffhome.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.staffhome.platform.clock.WallClock;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.PathRange;
import org.staffhome.platform.sql.Sql;

/**
 * Appends to the audit log, in the transaction of the use case: an action that is rolled back leaves no entry, an action
 * that is committed always does. Actor, role, time and trace are taken from the request, the rest from the draft.
 */
@ApplicationScoped
public class Audit {
    private static final String INSERT = """
            insert into audit_entry (id, at, subject, role, organization_id, org_path, member_id, action,
                object_type, object_id, before, after, trace_id, purpose)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
            """;

    private final Sql sql;
    private final AuditJson json;
    private final Caller caller;

    Audit(Sql sql, AuditJson json, Caller caller) {
        this.sql = sql;
        this.json = json;
        this.caller = caller;
    }

    /** Begins an entry for an action, such as {@code household.register}; {@link AuditDraft#write} appends it. */
    public AuditDraft entry(String action) {
        return new AuditDraft(this, action);
    }

    /** Appends many entries in one exchange with the database, for imports and batches. */
    public void append(List<AuditDraft> drafts) {
        Instant at = WallClock.now().truncatedTo(ChronoUnit.MICROS);
        String subject = caller.subject();
        String role = caller.roleSummary();
        String traceId = traceId();
        sql.batch(
                INSERT,
                drafts.stream()
                        .map(draft -> row(draft, at, subject, role, traceId))
                        .toList());
    }

    private Object[] row(AuditDraft draft, Instant at, String subject, String role, String traceId) {
        JsonNode before = json.tree(draft.before());
        JsonNode after = json.tree(draft.after());
        return new Object[] {
            Ids.next(),
            at,
            subject,
            role,
            draft.organizationId(),
            draft.orgPath() == null ? PathRange.ROOT : draft.orgPath(),
            draft.memberId(),
            draft.action(),
            draft.objectType(),
            AuditJson.storable(draft.objectId()),
            before,
            after,
            traceId,
            draft.purpose() == null ? null : AuditJson.storable(draft.purpose())
        };
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
