package org.staffhome.membership.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.staffhome.membership.imports.ImportProblem;
import org.staffhome.membership.organization.OrganizationLock;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.sql.Sql;

/** Fills the seats of a checked list of officers, committee by committee; authority follows where accounts are linked. */
@ApplicationScoped
class OfficerWriter {

    private final Committees committees;
    private final CommitteeEvents events;
    private final Authority authority;
    private final OrganizationLock lock;
    private final Sql sql;

    OfficerWriter(Committees committees, CommitteeEvents events, Authority authority, OrganizationLock lock, Sql sql) {
        this.committees = committees;
        this.events = events;
        this.authority = authority;
        this.lock = lock;
        this.sql = sql;
    }

    private record Staged(UUID unionId, CommitteeKind committee, Committee.Elected elected) {}

    int write(UUID importId) {
        List<Staged> rows = sql.list(
                "select union_id, committee, member_id, post, employment from staged_officer where import_id = ?"
                        + " order by union_id, committee, sheet_row",
                row -> new Staged(
                        row.getObject(1, UUID.class),
                        CommitteeKind.valueOf(row.getString(2)),
                        new Committee.Elected(
                                row.getObject(3, UUID.class),
                                SeatPost.valueOf(row.getString(4)),
                                CadreEmployment.valueOf(row.getString(5)))),
                importId);
        if (rows.isEmpty()) {
            throw Problem.of(ImportProblem.PREVIEW_LOST);
        }
        Map<String, Committee> filled = new LinkedHashMap<>();
        Set<Committee> fresh = new HashSet<>();
        for (Staged row : rows) {
            Committee committee =
                    filled.computeIfAbsent(row.unionId() + row.committee().name(), key -> {
                        lock.lock(row.unionId());
                        return inOffice(row.unionId(), row.committee());
                    });
            if (committee.seats().isEmpty()) {
                fresh.add(committee);
            }
            committee.fill(row.elected());
        }
        committees.flush();
        withAccounts(importId).forEach(authority::follow);
        fresh.forEach(events::elected);
        return rows.size();
    }

    /** The committee in office; one of another kind than the union's is the one elected with it. */
    private Committee inOffice(UUID unionId, CommitteeKind kind) {
        return committees.inOffice(unionId, kind).stream().findFirst().orElseGet(() -> {
            Committee union = committees.inOffice(unionId, CommitteeKind.UNION).stream()
                    .findFirst()
                    .orElseThrow(() -> Problem.of(ImportProblem.CHANGED_MEANWHILE));
            Committee other = union.electedWith(Ids.next(), kind, committees.nextTermNumber(unionId, kind));
            committees.persist(other);
            return other;
        });
    }

    private List<UUID> withAccounts(UUID importId) {
        return sql.list(
                "select distinct s.member_id from staged_officer s join member_account a on a.member_id = s.member_id"
                        + " where s.import_id = ? order by s.member_id",
                row -> row.getObject(1, UUID.class),
                importId);
    }
}
