package org.staffhome.platform.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.sql.Sql;

/** The sample service's notes take files from those who may write them. */
@ApplicationScoped
class NoteAttachments implements AttachmentOwner {
    private final Sql sql;
    private final Organizations organizations;

    NoteAttachments(Sql sql, Organizations organizations) {
        this.sql = sql;
        this.organizations = organizations;
    }

    @Override
    public String objectType() {
        return "note";
    }

    @Override
    public String readPermission() {
        return "note.read";
    }

    @Override
    public String writePermission() {
        return "note.write";
    }

    @Override
    public OrganizationNode organizationOf(UUID objectId) {
        return sql.one("select organization_id from note where id = ?", row -> row.getObject(1, UUID.class), objectId)
                .map(organizations::require)
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
    }
}
