package org.staffhome.evaluation.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;

/** Begins a draft: of a new standard, from a template, or of the next version of a published one. */
@ApplicationScoped
class DraftStandard {
    private final HomeStandards standards;
    private final StandardCompiler compiler;
    private final StandardTemplates templates;
    private final Organizations organizations;
    private final Audit audit;

    DraftStandard(
            HomeStandards standards,
            StandardCompiler compiler,
            StandardTemplates templates,
            Organizations organizations,
            Audit audit) {
        this.standards = standards;
        this.compiler = compiler;
        this.templates = templates;
        this.organizations = organizations;
        this.audit = audit;
    }

    @Transactional
    StandardView handle(DraftStandardRequest request) {
        return draft(request.organizationId(), request.name(), request.trial(), request.validFrom(), request.content());
    }

    @Transactional
    StandardView fromTemplate(FromTemplateRequest request) {
        StandardTemplate template = templates.require(request.template());
        return draft(request.organizationId(), template.name(), true, request.validFrom(), template.content());
    }

    /** The row of the published version is locked, so that two callers do not begin the same next version. */
    @Transactional
    StandardView nextVersion(UUID publishedId) {
        HomeStandard published = standards.lock(publishedId);
        if (standards.hasDraft(published.seriesId())) {
            throw Problem.of(StandardProblem.DRAFT_EXISTS);
        }
        HomeStandard next = published.nextDraft(Ids.next(), standards.lastNumber(published.seriesId()) + 1);
        standards.persistAndFlush(next);
        return audited(next, published.orgPath());
    }

    private StandardView draft(
            UUID organizationId, String name, boolean trial, LocalDate validFrom, StandardContent content) {
        OrganizationNode issuer = organizations.require(organizationId);
        compiler.compile(content);
        HomeStandard standard =
                HomeStandard.draft(Ids.next(), issuer.id(), issuer.path(), name, trial, validFrom, content);
        standards.persistAndFlush(standard);
        return audited(standard, issuer.path());
    }

    private StandardView audited(HomeStandard standard, String path) {
        StandardView view = StandardView.of(standard);
        audit.entry("standard.draft")
                .on("standard", standard.id())
                .in(standard.organizationId(), path)
                .after(view)
                .write();
        return view;
    }
}
