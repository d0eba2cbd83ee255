package org.staffhome.platform.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;

/** Adds a version of a rule for an organisation and all below it. */
@ApplicationScoped
class PublishRule {
    private final RuleVersions versions;
    private final DraftRule drafts;
    private final Organizations organizations;
    private final Caller caller;
    private final Audit audit;

    PublishRule(RuleVersions versions, DraftRule drafts, Organizations organizations, Caller caller, Audit audit) {
        this.versions = versions;
        this.drafts = drafts;
        this.organizations = organizations;
        this.caller = caller;
        this.audit = audit;
    }

    @Transactional
    Rule handle(DraftRuleRequest request) {
        OrganizationNode region = organizations.require(request.organizationId());
        Rule rule = drafts.check(request, region, Ids.next());
        versions.insert(rule, caller.subject());
        audit.entry("rulebook.edit")
                .on("rule-version", rule.versionId())
                .in(region)
                .after(RuleView.of(rule))
                .write();
        return rule;
    }
}
