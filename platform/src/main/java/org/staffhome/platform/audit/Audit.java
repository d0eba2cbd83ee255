package org.staffhome.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.staffhome.platform.clock.WallClock;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Grant;
import org.staffhome.platform.scope.PathRange;
import org.staffhome.platform.scope.PermissionPolicy;
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
    private final PermissionPolicy policy;

    Audit(Sql sql, AuditJson json, Caller caller, PermissionPolicy policy) {
        this.sql = sql;
        this.json = json;
        this.caller = caller;
        this.policy = policy;
    }

    /** Begins an entry for an action, such as {@code household.register}; {@link AuditDraft#write} appends it. */
    public AuditDraft entry(String action) {
        return new AuditDraft(this, action);
    }

    /**
     * Appends an entry about something that belongs to no organisation, such as the log itself, at each organisation where
     * the caller holds the permission that let him in: there, and above, it is seen that he did it.
     */
    public void appendWhereHeld(String permission, Supplier<AuditDraft> draft) {
        Set<String> roles = policy.rolesFor(permission);
        List<AuditDraft> drafts = caller.grants().stream()
                .filter(grant -> roles.contains(grant.role()) && grant.organizationId() != null)
                .collect(Collectors.toMap(Grant::organizationId, Grant::path, (one, same) -> one))
                .entrySet()
                .stream()
                .map(place -> draft.get().in(place.getKey(), place.getValue()))
                .toList();
        append(drafts.isEmpty() ? List.of(draft.get()) : drafts);
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
            heldAt(draft.orgPath(), role),
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

    /**
     * Of the roles that gave the permission, those held at the organisation concerned or above it. All of them where none
     * is: a member who acts on what an organisation above his own published.
     */
    private String heldAt(String orgPath, String roles) {
        if (orgPath == null) {
            return roles;
        }
        Set<String> giving = Set.of(roles.split(","));
        String held = caller.grants().stream()
                .filter(grant -> giving.contains(grant.role()))
                .filter(grant -> PathRange.subtree(grant.path()).contains(orgPath))
                .map(Grant::role)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
        return held.isEmpty() ? roles : held;
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
