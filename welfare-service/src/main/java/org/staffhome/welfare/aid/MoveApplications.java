package org.staffhome.welfare.aid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.staffhome.platform.sql.Sql;
import org.staffhome.welfare.following.HouseholdMoved;

/**
 * Applications that are under way go with the dossier to the union that its head belongs to now; what was paid or ended
 * stays in the books of the union that did it.
 */
@ApplicationScoped
class MoveApplications implements HouseholdMoved {

    private static final String MOVE = """
            with moved as (
                update aid_application set organization_id = ?, org_path = ?, version = version + 1
                 where household_id = ? and state not in ('PAID', 'FOLLOWED_UP', 'REJECTED', 'WITHDRAWN')
                returning id, organization_id, org_path),
            steps as (
                update aid_step s set organization_id = m.organization_id, org_path = m.org_path
                  from moved m where s.application_id = m.id)
            update aid_objection o set organization_id = m.organization_id, org_path = m.org_path
              from moved m where o.application_id = m.id
            """;

    private final Sql sql;

    MoveApplications(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void moved(UUID householdId, UUID organizationId, String orgPath) {
        sql.update(MOVE, organizationId, orgPath, householdId);
    }
}
