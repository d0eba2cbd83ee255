package org.staffhome.activity.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The sealed signing key of one activity; made when it is published. */
@Entity
@Table(name = "ticket_key")
class TicketKey {
    @Id
    @Column(name = "activity_id")
    private UUID activityId;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "org_path")
    private String orgPath;

    @Column(name = "sealed_key")
    private String sealedKey;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    protected TicketKey() {}

    TicketKey(UUID activityId, UUID organizationId, String orgPath, String sealedKey, Instant createdAt) {
        this.activityId = activityId;
        this.organizationId = organizationId;
        this.orgPath = orgPath;
        this.sealedKey = sealedKey;
        this.createdAt = createdAt;
    }

    String sealedKey() {
        return sealedKey;
    }
}
