package org.staffhome.evaluation.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.platform.http.Versions;

/** Rewrites a draft as a whole. */
@ApplicationScoped
class RewriteStandard {
    private final HomeStandards standards;
    private final StandardCompiler compiler;

    RewriteStandard(HomeStandards standards, StandardCompiler compiler) {
        this.standards = standards;
        this.compiler = compiler;
    }

    @Transactional
    StandardView handle(UUID id, int expectedVersion, RewriteStandardRequest request) {
        HomeStandard standard = standards.lock(id);
        Versions.check(expectedVersion, standard.version());
        compiler.compile(request.content());
        standard.rewrite(request.name(), request.trial(), request.validFrom(), request.content());
        standards.flush();
        return StandardView.of(standard);
    }
}
