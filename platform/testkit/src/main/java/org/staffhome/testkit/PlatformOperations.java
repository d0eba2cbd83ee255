package org.staffhome.testkit;

import java.util.UUID;

/** Good calls of the operations that platform gives every service, for the matrix of a service. */
public final class PlatformOperations {
    private PlatformOperations() {}

    /** Adds them. A service with objects of its own behind them (attachments, jobs) adds those cells itself. */
    public static ScopeMatrix addTo(ScopeMatrix matrix) {
        return matrix.unaddressed("getMe", ApiCall.plain())
                .unaddressed("listTodos", ApiCall.plain())
                .unaddressed("listAuditEntries", ApiCall.plain())
                .unaddressed("exportAuditEntries", ApiCall.plain())
                .unaddressed("verifyAuditLog", ApiCall.json("{}"))
                .addressed("listRules", target -> ApiCall.plain().query("organizationId", target.organization()))
                .unaddressed("listRuleVersions", ApiCall.plain().query("code", "sample.limit"))
                .loose("getRuleVersion", ApiCall.at("id", UUID.randomUUID()))
                .addressed("publishRule", target -> rule(target.organization()))
                .addressed("simulateRule", target -> rule(target.organization()))
                .unaddressed("getEventBacklog", ApiCall.plain())
                .unaddressed("listDeadLetters", ApiCall.plain())
                .loose("replayDeadLetter", ApiCall.at("id", UUID.randomUUID()))
                .deniedOnly("rebuildReplicas", ApiCall.plain())
                .unaddressed("getReplicaRebuild", ApiCall.plain())
                .loose("getJob", ApiCall.at("id", UUID.randomUUID()))
                .loose("cancelJob", ApiCall.at("id", UUID.randomUUID()))
                .loose("watchJob", ApiCall.at("id", UUID.randomUUID()))
                .loose("listJobRowErrors", ApiCall.at("id", UUID.randomUUID()));
    }

    private static ApiCall rule(UUID organization) {
        return ApiCall.json("""
                {"code": "sample.limit", "organizationId": "%s", "effectiveFrom": "2026-01-01", "value": {"count": 3},
                 "legalBasis": "示例条例第一条", "confidence": "C"}
                """.formatted(organization));
    }
}
