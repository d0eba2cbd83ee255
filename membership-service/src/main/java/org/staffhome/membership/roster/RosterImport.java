package org.staffhome.membership.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.staffhome.membership.imports.ImportKind;
import org.staffhome.membership.imports.ListImport;
import org.staffhome.membership.imports.ListReading;
import org.staffhome.membership.imports.RowFault;
import org.staffhome.membership.imports.StagingTable;
import org.staffhome.membership.member.MemberFields;
import org.staffhome.membership.person.IdentityNumber;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.tabular.Row;
import org.staffhome.platform.tabular.TableLayout;
import org.staffhome.platform.tabular.TableReader;

/**
 * Import of a roster of members (会员花名册). Rows are checked one by one while they are read, sealed and staged; what
 * concerns several rows or the whole city is checked by statements over the staging.
 *
 * <p>Of several rows about one person one is taken: the one whose unit is covered by the union it names, and of equals the
 * last, since lists are corrected at their end. The others are refused and name it as their twin.
 */
@ApplicationScoped
class RosterImport implements ListImport {

    private static final String[] COLUMNS = {
        "import_id",
        "sheet_row",
        "id",
        "good",
        "union_id",
        "union_path",
        "unit_id",
        "name",
        "gender",
        "birth_date",
        "id_number_sealed",
        "id_number_index",
        "mobile_sealed",
        "employment_kind",
        "education",
        "marital_status",
        "joined_on",
        "unit_unknown"
    };

    private final MemberFields fields;
    private final RosterWriter writer;
    private final BusinessClock clock;
    private final Scopes scopes;
    private final DataSource dataSource;
    private final Sql sql;

    RosterImport(
            MemberFields fields,
            RosterWriter writer,
            BusinessClock clock,
            Scopes scopes,
            DataSource dataSource,
            Sql sql) {
        this.fields = fields;
        this.writer = writer;
        this.clock = clock;
        this.scopes = scopes;
        this.dataSource = dataSource;
        this.sql = sql;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ROSTER;
    }

    @Override
    public TableLayout layout() {
        return RosterLayout.LAYOUT;
    }

    @Override
    public Checked read(TableReader rows, ListReading reading) {
        RosterTargets targets = RosterTargets.read(sql);
        StagingTable staging = new StagingTable(dataSource, "staged_member", COLUMNS);
        LocalDate today = clock.today();
        while (rows.hasNext()) {
            Row row = rows.next();
            stage(row, RosterRow.check(row, today, reading), targets, reading, staging);
        }
        staging.flush();
        reading.flush();
        UUID importId = reading.importId();
        refuseTwins(importId, reading);
        refuseForeignUnits(importId, reading);
        nameTwinsOfFaultyRows(importId);
        compareWithTheCity(importId, reading);
        return sql.one(
                        "select count(*) filter (where not unchanged), count(*) filter (where unchanged)"
                                + " from staged_member where import_id = ? and good",
                        row -> new Checked(row.getInt(1), row.getInt(2)),
                        importId)
                .orElseThrow();
    }

    private void stage(Row row, RosterRow person, RosterTargets targets, ListReading reading, StagingTable staging) {
        RosterTargets.Union union = union(row, person, targets, reading);
        if (person.idNumber() == null) {
            return;
        }
        UUID unit = union == null ? null : targets.unit(union, row.text(RosterLayout.UNIT));
        UUID id = Ids.next();
        IdentityNumber number = person.idNumber();
        staging.add(
                reading.importId(),
                row.number(),
                id,
                person.isGood(),
                union == null ? null : union.id(),
                union == null ? null : union.path(),
                unit,
                person.name(),
                number.gender(),
                number.birthDate(),
                fields.sealIdNumber(id, number),
                fields.index(number),
                fields.sealMobile(id, person.mobile()),
                person.employment(),
                row.text(RosterLayout.EDUCATION),
                row.text(RosterLayout.MARITAL),
                row.date(RosterLayout.JOINED),
                unit == null && row.text(RosterLayout.UNIT) != null);
    }

    private static RosterTargets.Union union(Row row, RosterRow person, RosterTargets targets, ListReading reading) {
        String name = row.text(RosterLayout.UNION);
        List<RosterTargets.Union> named = name == null
                ? List.of()
                : targets.named(name).stream()
                        .filter(union -> reading.mayWriteTo(union.path()))
                        .toList();
        if (named.size() != 1) {
            person.refuse(RosterLayout.UNION, named.isEmpty() ? RowFault.UNION_UNKNOWN : RowFault.UNION_NAME_AMBIGUOUS);
            return null;
        }
        if (!named.get(0).kind().hasMembers()) {
            person.refuse(RosterLayout.UNION, RowFault.TAKES_NO_MEMBERS);
            return null;
        }
        return named.get(0);
    }

    private record Twin(int sheetRow, int keptRow, boolean sameUnion) {}

    private void refuseTwins(UUID importId, ListReading reading) {
        List<Twin> twins = sql.list("""
                select sheet_row, kept_row, union_id = kept_union from (
                    select sheet_row, union_id, first_value(sheet_row) over person as kept_row,
                        first_value(union_id) over person as kept_union
                    from staged_member where import_id = ? and good
                    window person as (partition by id_number_index
                        order by (unit_id is not null) desc, sheet_row desc)) ranked
                where sheet_row <> kept_row order by sheet_row
                """, row -> new Twin(row.getInt(1), row.getInt(2), row.getBoolean(3)), importId);
        for (Twin twin : twins) {
            reading.refuse(
                    twin.sheetRow(),
                    twin.sameUnion() ? RowFault.ROW_REPEATED : RowFault.PERSON_IN_ANOTHER_UNION,
                    twin.keptRow());
            sql.update(
                    "update staged_member set good = false where import_id = ? and sheet_row = ?",
                    importId,
                    twin.sheetRow());
        }
        reading.flush();
    }

    /** After the twins, of which the one with the right unit was taken: a unit that the union does not cover. */
    private void refuseForeignUnits(UUID importId, ListReading reading) {
        sql
                .list(
                        "update staged_member set good = false where import_id = ? and good and unit_unknown"
                                + " returning sheet_row",
                        row -> row.getInt(1),
                        importId)
                .stream()
                .sorted()
                .forEach(sheetRow -> reading.refuse(sheetRow, RowFault.UNIT_NOT_COVERED, null));
        reading.flush();
    }

    /** Whoever mends a faulty row shall know that the person stands in the list a second time. */
    private void nameTwinsOfFaultyRows(UUID importId) {
        sql.update("""
                update import_error e set twin_row = kept.sheet_row
                from staged_member faulty join staged_member kept
                    on kept.import_id = faulty.import_id and kept.id_number_index = faulty.id_number_index and kept.good
                where e.import_id = ? and e.twin_row is null and faulty.import_id = e.import_id
                    and faulty.sheet_row = e.sheet_row and not faulty.good
                """, importId);
    }

    /** Members of this very union stay as they are; whoever is a member elsewhere is refused, without saying where. */
    private void compareWithTheCity(UUID importId, ListReading reading) {
        List<Integer> elsewhere = scopes.within(SystemScope.CITY_WIDE_CHECK, () -> {
            sql.update("""
                    update staged_member s set unchanged = (m.organization_id = s.union_id),
                        good = (m.organization_id = s.union_id)
                    from member m
                    where s.import_id = ? and s.good and m.id_number_index = s.id_number_index
                        and m.status not in ('LEFT', 'EXPELLED', 'DECEASED')
                    """, importId);
            return sql.list("""
                    select s.sheet_row from staged_member s join member m on m.id_number_index = s.id_number_index
                    where s.import_id = ? and not s.good and m.organization_id <> s.union_id
                        and m.status not in ('LEFT', 'EXPELLED', 'DECEASED')
                        and not exists (select from import_error e where e.import_id = s.import_id
                            and e.sheet_row = s.sheet_row)
                    order by s.sheet_row
                    """, row -> row.getInt(1), importId);
        });
        elsewhere.forEach(row -> reading.refuse(row, RowFault.ALREADY_MEMBER_ELSEWHERE, null));
    }

    @Override
    public int write(UUID importId) {
        int written = writer.write(importId);
        discard(importId);
        return written;
    }

    @Override
    public void discard(UUID importId) {
        sql.update("delete from staged_member where import_id = ?", importId);
    }
}
