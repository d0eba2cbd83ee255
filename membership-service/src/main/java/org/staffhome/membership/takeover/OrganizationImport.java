package org.staffhome.membership.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.staffhome.membership.committee.CommitteeTakeOver;
import org.staffhome.membership.committee.TermRule;
import org.staffhome.membership.imports.ImportKind;
import org.staffhome.membership.imports.ImportProblem;
import org.staffhome.membership.imports.ListImport;
import org.staffhome.membership.imports.ListReading;
import org.staffhome.membership.imports.StagingTable;
import org.staffhome.membership.organization.OrganizationKind;
import org.staffhome.membership.organization.OrganizationTakeOver;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.tabular.TableLayout;
import org.staffhome.platform.tabular.TableReader;

/**
 * Takes over the register of organisations that a federation has kept elsewhere (组织名册): they exist already, so they
 * become ESTABLISHED without an application. Only federation administrators may do this.
 */
@ApplicationScoped
class OrganizationImport implements ListImport {

    private static final String[] COLUMNS = {
        "import_id",
        "sheet_row",
        "id",
        "parent_id",
        "number",
        "path",
        "code",
        "name",
        "kind",
        "credit_code",
        "established_on",
        "term_from",
        "term_years",
        "adopts"
    };

    private final OrganizationTakeOver organizations;
    private final CommitteeTakeOver committees;
    private final TermRule termRule;
    private final BusinessClock clock;
    private final Scopes scopes;
    private final DataSource dataSource;
    private final Sql sql;

    OrganizationImport(
            OrganizationTakeOver organizations,
            CommitteeTakeOver committees,
            TermRule termRule,
            BusinessClock clock,
            Scopes scopes,
            DataSource dataSource,
            Sql sql) {
        this.organizations = organizations;
        this.committees = committees;
        this.termRule = termRule;
        this.clock = clock;
        this.scopes = scopes;
        this.dataSource = dataSource;
        this.sql = sql;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ORGANIZATIONS;
    }

    @Override
    public TableLayout layout() {
        return OrganizationListRow.LAYOUT;
    }

    @Override
    public Checked read(TableReader rows, ListReading reading) {
        LocalDate today = clock.today();
        List<OrganizationListRow> list = new ArrayList<>();
        rows.forEachRemaining(row -> list.add(OrganizationListRow.check(row, today, reading)));
        List<TreePlan.Place> places = new TreePlan(known(), creditCodes(), termRule, reading).place(list);
        StagingTable staging = new StagingTable(dataSource, "staged_organization", COLUMNS);
        int unchanged = stage(places, reading.importId(), staging);
        staging.flush();
        return new Checked(places.size() - unchanged, unchanged);
    }

    private int stage(List<TreePlan.Place> places, UUID importId, StagingTable staging) {
        Map<UUID, String> paths = new HashMap<>();
        int unchanged = 0;
        for (TreePlan.Place place : places) {
            OrganizationListRow row = place.row();
            TreePlan.Known existing = place.existing();
            long number = existing == null ? organizations.nextNumber() : 0;
            String path = existing == null ? parentPath(place, paths) + number + "/" : existing.path();
            paths.put(place.id(), path);
            if (existing != null && existing.code() != null) {
                unchanged++;
                continue;
            }
            staging.add(
                    importId,
                    row.row().number(),
                    place.id(),
                    place.parentId(),
                    number,
                    path,
                    row.code(),
                    row.name(),
                    row.kind(),
                    row.creditCode(),
                    row.establishedOn(),
                    row.termFrom(),
                    row.termYears(),
                    existing != null);
        }
        return unchanged;
    }

    private static String parentPath(TreePlan.Place place, Map<UUID, String> paths) {
        if (place.parentId() == null) {
            return OrganizationTakeOver.PATH_ROOT;
        }
        return place.parentPath() == null ? paths.get(place.parentId()) : place.parentPath();
    }

    private List<TreePlan.Known> known() {
        return sql.list(
                "select id, parent_id, org_path, kind, name, code from organization where state = 'ESTABLISHED'",
                row -> new TreePlan.Known(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        OrganizationKind.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6)));
    }

    private Set<String> creditCodes() {
        return new HashSet<>(scopes.within(
                SystemScope.CITY_WIDE_CHECK,
                () -> sql.list(
                        "select credit_code from organization where credit_code is not null"
                                + " and state <> 'REFUSED'",
                        row -> row.getString(1))));
    }

    private record Adoption(UUID id, String code) {}

    private record Term(UUID organizationId, String path, LocalDate from, int years) {}

    @Override
    public int write(UUID importId) {
        List<OrganizationTakeOver.Existing> made = sql.list(
                "select * from staged_organization where import_id = ? and not adopts order by path",
                OrganizationImport::existing,
                importId);
        int adopted = sql
                .list(
                        "select id, code from staged_organization where import_id = ? and adopts order by path",
                        row -> new Adoption(row.getObject(1, UUID.class), row.getString(2)),
                        importId)
                .stream()
                .mapToInt(adoption -> organizations.adopt(adoption.id(), adoption.code()))
                .sum();
        if (made.isEmpty() && adopted == 0) {
            throw Problem.of(ImportProblem.PREVIEW_LOST);
        }
        organizations.takeOver(made);
        sql.list(
                        "select id, path, term_from, term_years from staged_organization"
                                + " where import_id = ? and not adopts and term_from is not null order by path",
                        row -> new Term(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getInt(4)),
                        importId)
                .forEach(term -> committees.takeOver(term.organizationId(), term.path(), term.from(), term.years()));
        discard(importId);
        return made.size() + adopted;
    }

    private static OrganizationTakeOver.Existing existing(ResultSet row) throws SQLException {
        return new OrganizationTakeOver.Existing(
                row.getObject("id", UUID.class),
                row.getObject("parent_id", UUID.class),
                row.getLong("number"),
                row.getString("path"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("code"),
                row.getString("credit_code"),
                row.getObject("established_on", LocalDate.class));
    }

    @Override
    public void discard(UUID importId) {
        sql.update("delete from staged_organization where import_id = ?", importId);
    }
}
