package org.staffhome.evaluation.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.http.Versions;

/** Rewrites a draft as a whole. */
@ApplicationScoped
class RewriteStandard {
    private final HomeStandards standards;
    private final StandardCompiler compiler;
    private final Audit audit;

    RewriteStandard(HomeStandards standards, StandardCompiler compiler, Audit audit) {
        this.standards = standards;
        this.compiler = compiler;
        this.audit = audit;
    }

    @Transactional
    StandardView handle(UUID id, int expectedVersion, RewriteStandardRequest request) {
        HomeStandard standard = standards.lock(id);
        Versions.check(expectedVersion, standard.version());
        compiler.compile(request.content());
        StandardView before = StandardView.of(standard);
        standard.rewrite(request.name(), request.trial(), request.validFrom(), request.content());
        standards.flush();
        StandardView after = StandardView.of(standard);
        audit.entry("standard.rewrite")
                .on("standard", id)
                .in(standard.organizationId(), standard.orgPath())
                .before(before)
                .after(after)
                .write();
        return after;
    }
}
