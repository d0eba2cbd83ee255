package org.staffhome.membership.organization;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.platform.scope.OrganizationNode;

/** An organisation on the line from the root, by name alone: it may lie above the caller's scope. */
@Schema(description = "An organisation on the line of leadership (上级组织)")
record LineView(
        @Schema(description = "Id of the organisation", examples = "01938f00-0000-7000-8000-000000000001")
        UUID id,

        @Schema(description = "Full name", examples = "澄江市总工会")
        String name,

        @Schema(description = "Kind of organisation", examples = "CITY_FEDERATION")
        String kind) {

    static LineView of(OrganizationNode node) {
        return new LineView(node.id(), node.name(), node.kind());
    }
}
