package org.staffhome.evaluation.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;

/** Makes a draft final, after checking it once more against the metrics as they are now. */
@ApplicationScoped
class PublishStandard {
    private final HomeStandards standards;
    private final StandardCompiler compiler;
    private final StandardEvents events;
    private final BusinessClock clock;
    private final Audit audit;

    PublishStandard(
            HomeStandards standards,
            StandardCompiler compiler,
            StandardEvents events,
            BusinessClock clock,
            Audit audit) {
        this.standards = standards;
        this.compiler = compiler;
        this.events = events;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    StandardView handle(UUID id) {
        HomeStandard standard = standards.lock(id);
        standard.publish(clock.now());
        compiler.compile(standard.content());
        standards.flush();
        events.published(standard);
        audit.entry("standard.publish")
                .on("standard", id)
                .in(standard.organizationId(), standard.orgPath())
                .write();
        return StandardView.of(standard);
    }
}
