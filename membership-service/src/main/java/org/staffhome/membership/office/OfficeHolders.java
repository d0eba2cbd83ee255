package org.staffhome.membership.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.PathRange;
import org.staffhome.platform.sql.Sql;

/** Who may hold an office: active members of the organisation or of those below it, as far as the caller sees them. */
@ApplicationScoped
public class OfficeHolders {

    private final Sql sql;

    OfficeHolders(Sql sql) {
        this.sql = sql;
    }

    public void require(OrganizationNode organization, List<UUID> memberIds, String pointerPattern) {
        Collection<UUID> wanted = new HashSet<>(memberIds);
        PathRange range = PathRange.subtree(organization.path());
        Set<UUID> eligible = new HashSet<>(sql.list(
                "select id from member where id = any(?) and status = 'ACTIVE' and org_path >= ? and org_path < ?",
                row -> row.getObject(1, UUID.class),
                wanted,
                range.from(),
                range.to()));
        for (int i = 0; i < memberIds.size(); i++) {
            if (!eligible.contains(memberIds.get(i))) {
                throw Problem.of(OfficeProblem.MEMBER_NOT_ELIGIBLE).at(pointerPattern.formatted(i));
            }
        }
    }
}
