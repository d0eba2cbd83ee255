package org.staffhome.welfare.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.crypto.Masks;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.sql.SqlFilter;
import org.staffhome.welfare.tier.Tier;

/** Reads of dossiers, masked, within the caller's scope. */
@ApplicationScoped
public class HouseholdQueries {

    private final Households households;
    private final HouseholdVault vault;
    private final Sql sql;

    HouseholdQueries(Households households, HouseholdVault vault, Sql sql) {
        this.households = households;
        this.vault = vault;
        this.sql = sql;
    }

    /** Dossiers in the order in which they were opened. */
    @Transactional
    Page<HouseholdRow> list(UUID organizationId, Tier tier, HouseholdStage stage, int limit, Cursor cursor) {
        SqlFilter where = new SqlFilter()
                .and("h.organization_id = ?", organizationId)
                .and("h.tier = ?", tier == null ? null : tier.name())
                .and("h.stage = ?", stage == null ? null : stage.name())
                .and("h.id > ?", cursor.isStart() ? null : cursor.uuid(0));
        List<HouseholdRow> rows = sql.list(
                "select h.*, o.name as organization_name, p.id as head_id, p.name_sealed as head_name,"
                        + " (select count(*) from household_person c where c.household_id = h.id) as persons"
                        + " from household h join household_person p on p.household_id = h.id and p.position = 0"
                        + " left join scope_organization o on o.organization_id = h.organization_id where "
                        + where.conditions() + " order by h.id limit ?",
                row -> new HouseholdRow(
                        row.getObject("id", UUID.class),
                        row.getObject("organization_id", UUID.class),
                        row.getString("organization_name"),
                        row.getObject("member_id", UUID.class),
                        Masks.name(vault.name(row.getObject("head_id", UUID.class), row.getString("head_name"))),
                        Tier.valueOf(row.getString("tier")),
                        HouseholdStage.valueOf(row.getString("stage")),
                        row.getInt("persons"),
                        row.getObject("registered_on", LocalDate.class),
                        row.getObject("assessed_on", LocalDate.class)),
                where.parameters(limit + 1));
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }

    /** The dossier whose head the caller is; the scope of the request shows no other. */
    @Transactional
    Page<MyHouseholdRow> mine(int limit, Cursor cursor) {
        SqlFilter where = new SqlFilter().and("id > ?", cursor.isStart() ? null : cursor.uuid(0));
        List<MyHouseholdRow> rows = sql.list(
                "select * from household where " + where.conditions() + " order by id limit ?",
                row -> new MyHouseholdRow(
                        row.getObject("id", UUID.class),
                        row.getObject("organization_id", UUID.class),
                        Tier.valueOf(row.getString("tier")),
                        HouseholdStage.valueOf(row.getString("stage")),
                        row.getObject("responsible_member_id", UUID.class),
                        row.getObject("registered_on", LocalDate.class),
                        row.getObject("assessed_on", LocalDate.class)),
                where.parameters(limit + 1));
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }

    @Transactional
    public HouseholdView get(UUID id) {
        Household household = households.require(id);
        return new HouseholdView(
                id,
                household.organizationId(),
                household.headMemberId(),
                household.responsibleMemberId(),
                household.causes().stream().sorted().toList(),
                household.housing(),
                household.tier(),
                household.stage(),
                household.sheetNumber(),
                household.registeredOn(),
                household.assessedOn(),
                household.assessmentDue(),
                household.cadreDue(),
                households.personsOf(id).stream().map(this::masked).toList(),
                households.movesOf(id).stream().map(StageMove::view).toList(),
                household.version());
    }

    private HouseholdView.Person masked(HouseholdPerson person) {
        return new HouseholdView.Person(
                person.id(),
                person.relation(),
                Masks.name(vault.name(person)),
                Masks.idNumber(vault.idNumber(person)),
                person.birthYear(),
                person.school());
    }
}
