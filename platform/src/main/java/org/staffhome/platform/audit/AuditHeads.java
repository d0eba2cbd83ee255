package org.staffhome.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.staffhome.platform.event.Envelope;
import org.staffhome.platform.event.Topics;
import org.staffhome.platform.outbox.KafkaClients;
import org.staffhome.platform.outbox.Outbox;
import org.staffhome.platform.outbox.OutboxEvent;

/**
 * The heads of the seal chain outside the database: a topic that keeps everything, where no database administrator can
 * take them back.
 */
@ApplicationScoped
public class AuditHeads {
    private final Outbox outbox;
    private final KafkaClients kafka;
    private final String context;

    AuditHeads(Outbox outbox, KafkaClients kafka, @ConfigProperty(name = "staffhome.context") String context) {
        this.outbox = outbox;
        this.kafka = kafka;
        this.context = context;
    }

    /** Sends a head with the transaction that sealed its batch. */
    void publish(AuditHead head) {
        outbox.publishAll(List.of(new OutboxEvent(
                Topics.auditHeads(context), "audit-head", context, context + ".audit.sealed.v1", Envelope.data(head))));
    }

    /** The heads that were published until now; the caller closes it. */
    PublishedHeads open() {
        return new PublishedHeads(kafka.consumer("audit-verify-" + UUID.randomUUID()), Topics.auditHeads(context));
    }
}
