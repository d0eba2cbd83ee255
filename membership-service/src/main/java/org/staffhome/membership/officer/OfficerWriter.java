package org.staffhome.membership.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.staffhome.membership.committee.CommitteeKind;
import org.staffhome.membership.committee.CommitteeTakeOver;
import org.staffhome.membership.committee.Elected;
import org.staffhome.membership.committee.SeatPost;
import org.staffhome.membership.imports.ImportProblem;
import org.staffhome.membership.office.CadreEmployment;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.sql.Sql;

/** Writes a checked list of officers: fills the seats it names, committee by committee. */
@ApplicationScoped
class OfficerWriter {

    private final CommitteeTakeOver committees;
    private final Sql sql;

    OfficerWriter(CommitteeTakeOver committees, Sql sql) {
        this.committees = committees;
        this.sql = sql;
    }

    int write(UUID importId) {
        List<CommitteeTakeOver.Holder> holders = sql.list(
                "select union_id, committee, member_id, post, employment from staged_officer where import_id = ?"
                        + " order by union_id, committee, sheet_row",
                row -> new CommitteeTakeOver.Holder(
                        row.getObject(1, UUID.class),
                        CommitteeKind.valueOf(row.getString(2)),
                        new Elected(
                                row.getObject(3, UUID.class),
                                SeatPost.valueOf(row.getString(4)),
                                CadreEmployment.valueOf(row.getString(5)))),
                importId);
        if (holders.isEmpty()) {
            throw Problem.of(ImportProblem.PREVIEW_LOST);
        }
        committees.fill(holders);
        return holders.size();
    }
}
