package org.staffhome.platform.audit;

import java.util.UUID;
import org.staffhome.platform.scope.OrganizationNode;

/**
 * An audit entry that is being put together; {@link #write} appends it in the transaction of the use case:
 *
 * <pre>audit.entry("household.register").on("household", id).in(organization).after(view).write();</pre>
 */
public final class AuditDraft {
    private final Audit audit;
    private final String action;
    private String objectType = "";
    private String objectId = "";
    private UUID organizationId;
    private String orgPath;
    private UUID memberId;
    private Object before;
    private Object after;
    private String purpose;

    AuditDraft(Audit audit, String action) {
        this.audit = audit;
        this.action = action;
    }

    /** The object that was read or changed. */
    public AuditDraft on(String type, Object id) {
        this.objectType = type;
        this.objectId = String.valueOf(id);
        return this;
    }

    /** The organisation it belongs to: who looks after that organisation may read the entry. */
    public AuditDraft in(OrganizationNode organization) {
        return in(organization.id(), organization.path());
    }

    /** The same where only id and path of the organisation are at hand. */
    public AuditDraft in(UUID id, String path) {
        this.organizationId = id;
        this.orgPath = path;
        return this;
    }

    /** The member whose data were read or changed: may see who did. */
    public AuditDraft about(UUID member) {
        this.memberId = member;
        return this;
    }

    /** State before, masked by the caller; members marked {@link Sensitive} are left out. */
    public AuditDraft before(Object state) {
        this.before = state;
        return this;
    }

    /** State after, masked by the caller; members marked {@link Sensitive} are left out. */
    public AuditDraft after(Object state) {
        this.after = state;
        return this;
    }

    /** Why sensitive data were revealed or exported, in the actor's words. */
    public AuditDraft purpose(String why) {
        this.purpose = why;
        return this;
    }

    /** Appends the entry; it becomes final with the transaction. */
    public void write() {
        audit.append(java.util.List.of(this));
    }

    String action() {
        return action;
    }

    String objectType() {
        return objectType;
    }

    String objectId() {
        return objectId;
    }

    UUID organizationId() {
        return organizationId;
    }

    String orgPath() {
        return orgPath;
    }

    UUID memberId() {
        return memberId;
    }

    Object before() {
        return before;
    }

    Object after() {
        return after;
    }

    String purpose() {
        return purpose;
    }
}
