package org.staffhome.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.staffhome.membership.imports.ImportKind;
import org.staffhome.membership.imports.ImportProblem;
import org.staffhome.membership.imports.ListImport;
import org.staffhome.membership.imports.ListReading;
import org.staffhome.membership.imports.RowFault;
import org.staffhome.membership.imports.StagingTable;
import org.staffhome.membership.organization.CoverUnits;
import org.staffhome.membership.organization.CreditCode;
import org.staffhome.membership.organization.UnionNames;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.outbox.Outbox;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.tabular.Column;
import org.staffhome.platform.tabular.Row;
import org.staffhome.platform.tabular.TableLayout;
import org.staffhome.platform.tabular.TableReader;

/** Import of units and the unions that cover them (单位名册). */
@ApplicationScoped
class UnitImport implements ListImport {

    private static final String UNION_CODE = "unionCode";
    private static final String UNION_NAME = "unionName";
    private static final String NAME = "name";
    private static final String CREDIT_CODE = "creditCode";

    private static final TableLayout LAYOUT = TableLayout.of(
            "单位名册",
            Column.code(UNION_CODE, "工会编码").synonyms("组织编码", UNION_CODE),
            Column.text(UNION_NAME, "工会名称").synonyms("所属工会", UNION_NAME),
            Column.text(NAME, "单位名称").synonyms("单位", NAME).mustExist().maxLength(100),
            Column.code(CREDIT_CODE, "统一社会信用代码").synonyms("信用代码", CREDIT_CODE));

    private final UnionNames unions;
    private final CoverUnits coverUnits;
    private final CoverRegisteredUnit coverage;
    private final Outbox outbox;
    private final Scopes scopes;
    private final DataSource dataSource;
    private final Sql sql;

    UnitImport(
            UnionNames unions,
            CoverUnits coverUnits,
            CoverRegisteredUnit coverage,
            Outbox outbox,
            Scopes scopes,
            DataSource dataSource,
            Sql sql) {
        this.unions = unions;
        this.coverUnits = coverUnits;
        this.coverage = coverage;
        this.outbox = outbox;
        this.scopes = scopes;
        this.dataSource = dataSource;
        this.sql = sql;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.UNITS;
    }

    @Override
    public TableLayout layout() {
        return LAYOUT;
    }

    /** What is known of units: by credit code whose union, and which names a union covers; of the file the sheet row. */
    private static final class Taken {

        private final Map<String, UUID> unionByCreditCode = new HashMap<>();
        private final Map<String, Uncovered> uncoveredByCreditCode = new HashMap<>();
        private final Map<String, List<Uncovered>> uncoveredByName = new HashMap<>();
        private final Map<String, UUID> unitByUnionAndName = new HashMap<>();
        private final Map<String, Integer> rowByKey = new HashMap<>();

        /**
         * The unit without a union that a row means: by credit code; without one by name, if a single one of that name
         * stands above the union. Empty when there is none.
         */
        Optional<Uncovered> uncovered(String creditCode, String name, UnionNames.Named union) {
            Uncovered coded = creditCode == null ? null : uncoveredByCreditCode.get(creditCode);
            if (coded != null) {
                return Optional.of(coded);
            }
            List<Uncovered> named = uncoveredByName.getOrDefault(name, List.of()).stream()
                    .filter(unit -> unit.isAbove(union) && (creditCode == null || unit.creditCode() == null))
                    .toList();
            return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
        }
    }

    /** A unit that was registered without a union. */
    private record Uncovered(UUID id, String path, String creditCode) {
        boolean isAbove(UnionNames.Named union) {
            return union.path().startsWith(path);
        }
    }

    @Override
    public Checked read(TableReader rows, ListReading reading) {
        UnionNames.Directory directory = unions.directory();
        Taken taken = taken();
        StagingTable staging = new StagingTable(
                dataSource,
                "staged_unit",
                "import_id",
                "sheet_row",
                "id",
                "union_id",
                "union_path",
                "name",
                "credit_code",
                "covers");
        int good = 0;
        int unchanged = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            UnionNames.Named union = check(row, directory, reading);
            if (union == null) {
                continue;
            }
            String creditCode = row.text(CREDIT_CODE);
            UUID covering = creditCode == null ? null : taken.unionByCreditCode.get(creditCode);
            boolean there = taken.unitByUnionAndName.containsKey(union.id() + row.text(NAME));
            Optional<Uncovered> uncovered = taken.uncovered(creditCode, row.text(NAME), union);
            if (covering != null && !covering.equals(union.id())) {
                reading.refuse(row, CREDIT_CODE, RowFault.UNIT_TAKEN);
            } else if (uncovered.filter(unit -> !unit.isAbove(union)).isPresent()) {
                reading.refuse(row, CREDIT_CODE, RowFault.UNIT_WATCHED_ELSEWHERE);
            } else if (covering != null || there) {
                unchanged++;
            } else if (isFirst(row, union, uncovered.map(Uncovered::id), taken, reading)) {
                staging.add(
                        reading.importId(),
                        row.number(),
                        uncovered.map(Uncovered::id).orElseGet(Ids::next),
                        union.id(),
                        union.path(),
                        row.text(NAME),
                        creditCode,
                        uncovered.isPresent());
                good++;
            }
        }
        staging.flush();
        return new Checked(good, unchanged);
    }

    private static UnionNames.Named check(Row row, UnionNames.Directory directory, ListReading reading) {
        if (!row.isGood()) {
            row.errors().forEach(reading::refuse);
            return null;
        }
        boolean good = true;
        if (row.text(NAME) == null) {
            reading.refuse(row, NAME, RowFault.NAME_MISSING);
            good = false;
        }
        if (row.text(CREDIT_CODE) != null && !CreditCode.isValid(row.text(CREDIT_CODE))) {
            reading.refuse(row, CREDIT_CODE, RowFault.CREDIT_CODE_INVALID);
            good = false;
        }
        UnionNames.Named union = directory
                .find(row.text(UNION_CODE), row.text(UNION_NAME))
                .filter(named -> reading.mayWriteTo(named.path()))
                .orElse(null);
        String column = row.text(UNION_CODE) != null ? UNION_CODE : UNION_NAME;
        if (union == null) {
            reading.refuse(row, column, RowFault.UNION_UNKNOWN);
        } else if (!union.kind().hasMembers()) {
            reading.refuse(row, column, RowFault.COVERS_NO_UNITS);
            return null;
        }
        return good ? union : null;
    }

    /** Of rows about one unit the first is taken; the others name it. */
    private static boolean isFirst(
            Row row, UnionNames.Named union, Optional<UUID> registered, Taken taken, ListReading reading) {
        String creditCode = row.text(CREDIT_CODE);
        Integer byName = taken.rowByKey.putIfAbsent(union.id() + row.text(NAME), row.number());
        Integer byCode = creditCode == null ? null : taken.rowByKey.putIfAbsent(creditCode, row.number());
        Integer byUnit = registered
                .map(unit -> taken.rowByKey.putIfAbsent(unit.toString(), row.number()))
                .orElse(null);
        Integer twin = Stream.of(byName, byCode, byUnit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (twin != null) {
            reading.refuse(row.number(), RowFault.ROW_REPEATED, twin);
        }
        return twin == null;
    }

    private Taken taken() {
        Taken taken = new Taken();
        scopes.within(SystemScope.CITY_WIDE_CHECK, () -> {
            sql.each(
                    "select id, organization_id, name, credit_code, covered, org_path from employer_unit",
                    1000,
                    row -> {
                        if (!row.getBoolean(5)) {
                            Uncovered unit =
                                    new Uncovered(row.getObject(1, UUID.class), row.getString(6), row.getString(4));
                            taken.uncoveredByName
                                    .computeIfAbsent(row.getString(3), name -> new ArrayList<>(1))
                                    .add(unit);
                            if (unit.creditCode() != null) {
                                taken.uncoveredByCreditCode.put(unit.creditCode(), unit);
                            }
                            return;
                        }
                        UUID union = row.getObject(2, UUID.class);
                        taken.unitByUnionAndName.put(union + row.getString(3), row.getObject(1, UUID.class));
                        if (row.getString(4) != null) {
                            taken.unionByCreditCode.put(row.getString(4), union);
                        }
                    });
            return null;
        });
        return taken;
    }

    @Override
    public int write(UUID importId) {
        List<CoverRegisteredUnit.Coverage> units = units(importId, false);
        List<CoverRegisteredUnit.Coverage> registered = units(importId, true);
        if (units.isEmpty() && registered.isEmpty()) {
            throw Problem.of(ImportProblem.PREVIEW_LOST);
        }
        int written = sql.update("""
                insert into employer_unit (id, organization_id, org_path, name, credit_code, covered, category)
                select s.id, s.union_id, o.org_path, s.name, s.credit_code, true, 'UNKNOWN'
                from staged_unit s join organization o on o.id = s.union_id
                where s.import_id = ? and not s.covers on conflict do nothing
                """, importId);
        if (written != units.size()) {
            throw Problem.of(ImportProblem.CHANGED_MEANWHILE);
        }
        sql.list(
                        "select union_id, count(*) from staged_unit where import_id = ? group by union_id order by union_id",
                        row -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)),
                        importId)
                .forEach(union -> coverUnits.cover(union.getKey(), union.getValue()));
        outbox.publishAll(units.stream()
                .map(unit -> outbox.event(
                        RegisterUnit.COVERED,
                        "employer-unit",
                        unit.unitId(),
                        new RegisterUnit.Covered(unit.unitId(), unit.unionId())))
                .toList());
        written += coverage.coverListed(registered);
        discard(importId);
        return written;
    }

    private List<CoverRegisteredUnit.Coverage> units(UUID importId, boolean registered) {
        return sql.list(
                "select id, union_id, credit_code from staged_unit where import_id = ? and covers = ? order by sheet_row",
                row -> new CoverRegisteredUnit.Coverage(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)),
                importId,
                registered);
    }

    @Override
    public void discard(UUID importId) {
        sql.update("delete from staged_unit where import_id = ?", importId);
    }
}
