package org.staffhome.evaluation.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.outbox.Outbox;

/** What this room publishes. */
@ApplicationScoped
class StandardEvents {
    private final Outbox outbox;

    StandardEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    record StandardPublished(
            UUID standardVersionId,
            UUID seriesId,
            int versionNumber,
            UUID organizationId,
            int scale,
            List<String> kinds,
            int indicators,
            LocalDate validFrom) {}

    void published(HomeStandard standard) {
        outbox.publish(
                "evaluation.standard.published.v1",
                "standard",
                standard.id(),
                new StandardPublished(
                        standard.id(),
                        standard.seriesId(),
                        standard.versionNumber(),
                        standard.organizationId(),
                        standard.content().scale(),
                        standard.content().kinds(),
                        standard.content().indicators().size(),
                        standard.validFrom()));
    }
}
