package org.staffhome.evaluation.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;

/** Makes a draft final, after checking it once more against the metrics as they are now. */
@ApplicationScoped
class PublishStandard {
    private final HomeStandards standards;
    private final StandardCompiler compiler;
    private final StandardEvents events;
    private final BusinessClock clock;

    PublishStandard(HomeStandards standards, StandardCompiler compiler, StandardEvents events, BusinessClock clock) {
        this.standards = standards;
        this.compiler = compiler;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    StandardView handle(UUID id) {
        HomeStandard standard = standards.lock(id);
        standard.publish(clock.now());
        compiler.compile(standard.content());
        standards.flush();
        events.published(standard);
        return StandardView.of(standard);
    }
}
