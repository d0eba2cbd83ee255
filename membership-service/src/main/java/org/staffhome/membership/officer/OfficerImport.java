package org.staffhome.membership.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.staffhome.membership.committee.CommitteeKind;
import org.staffhome.membership.committee.CommitteeTakeOver;
import org.staffhome.membership.committee.SeatPost;
import org.staffhome.membership.imports.ImportKind;
import org.staffhome.membership.imports.ListImport;
import org.staffhome.membership.imports.ListReading;
import org.staffhome.membership.imports.RowFault;
import org.staffhome.membership.imports.StagingTable;
import org.staffhome.membership.member.MemberFields;
import org.staffhome.membership.office.CadreEmployment;
import org.staffhome.membership.office.OfficeClaims;
import org.staffhome.membership.office.SeparationOfDuties;
import org.staffhome.membership.organization.UnionNames;
import org.staffhome.membership.person.IdentityNumber;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.tabular.Column;
import org.staffhome.platform.tabular.Row;
import org.staffhome.platform.tabular.TableLayout;
import org.staffhome.platform.tabular.TableReader;

/**
 * Import of the officers in office (工会干部名册). Each row names a member of the union by the identity number; the seat
 * belongs to the committee in office, an audit or women's committee being the one elected with it.
 */
@ApplicationScoped
class OfficerImport implements ListImport {

    private static final String UNION_CODE = "unionCode";
    private static final String UNION_NAME = "unionName";
    private static final String ID_NUMBER = "idNumber";
    private static final String NAME = "name";
    private static final String POST = "post";
    private static final String EMPLOYMENT = "employment";

    private static final TableLayout LAYOUT = TableLayout.of(
            "工会干部名册",
            Column.code(UNION_CODE, "工会编码").synonyms("组织编码", UNION_CODE),
            Column.text(UNION_NAME, "工会名称").synonyms("所属工会", UNION_NAME),
            Column.code(ID_NUMBER, "身份证号")
                    .synonyms("身份证号码", "公民身份号码", ID_NUMBER)
                    .mustBeFilled(),
            Column.text(NAME, "姓名").synonyms(NAME).mustExist(),
            Column.text(POST, "职务").synonyms("工会职务", POST).mustExist(),
            Column.text(EMPLOYMENT, "专兼职").synonyms("专职兼职", "专/兼职", EMPLOYMENT).mustExist());

    private final UnionNames unions;
    private final MemberFields fields;
    private final CommitteeTakeOver committees;
    private final SeparationOfDuties separation;
    private final OfficerWriter writer;
    private final DataSource dataSource;
    private final Sql sql;

    OfficerImport(
            UnionNames unions,
            MemberFields fields,
            CommitteeTakeOver committees,
            SeparationOfDuties separation,
            OfficerWriter writer,
            DataSource dataSource,
            Sql sql) {
        this.unions = unions;
        this.fields = fields;
        this.committees = committees;
        this.separation = separation;
        this.writer = writer;
        this.dataSource = dataSource;
        this.sql = sql;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.OFFICERS;
    }

    @Override
    public TableLayout layout() {
        return LAYOUT;
    }

    /** What a row says, once everything in it is known. */
    private record Officer(UnionNames.Named union, UUID memberId, OfficeTitle title, CadreEmployment employment) {}

    @Override
    public Checked read(TableReader rows, ListReading reading) {
        UnionNames.Directory directory = unions.directory();
        OfficerLists lists = OfficerLists.read(sql);
        Map<UUID, List<OfficeClaims.Claim>> listed = new HashMap<>();
        StagingTable staging = new StagingTable(
                dataSource,
                "staged_officer",
                "import_id",
                "sheet_row",
                "union_id",
                "union_path",
                "member_id",
                "committee",
                "post",
                "employment");
        int good = 0;
        int unchanged = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            Officer officer = check(row, directory, lists, reading);
            if (officer == null) {
                continue;
            }
            String held = lists.postOf(officer.union().id(), officer.title().committee(), officer.memberId());
            if (officer.title().post().name().equals(held)) {
                unchanged++;
            } else if (held != null) {
                reading.refuse(row, POST, RowFault.PERSON_TWICE);
            } else if (isFree(row, officer, lists, reading) && isSeparate(row, officer, listed, reading)) {
                stage(reading.importId(), row, officer, staging);
                good++;
            }
        }
        staging.flush();
        return new Checked(good, unchanged);
    }

    private Officer check(Row row, UnionNames.Directory directory, OfficerLists lists, ListReading reading) {
        if (!row.isGood()) {
            row.errors().forEach(reading::refuse);
            return null;
        }
        Optional<OfficeTitle> title = Optional.ofNullable(row.text(POST)).flatMap(OfficeTitle::read);
        Optional<CadreEmployment> employment =
                Optional.ofNullable(row.text(EMPLOYMENT)).flatMap(CadreEmployment::read);
        UnionNames.Named union = directory
                .find(row.text(UNION_CODE), row.text(UNION_NAME))
                .filter(named -> reading.mayWriteTo(named.path()))
                .orElse(null);
        if (title.isEmpty()) {
            reading.refuse(row, POST, RowFault.POST_UNKNOWN);
        }
        if (employment.isEmpty()) {
            reading.refuse(row, EMPLOYMENT, RowFault.CADRE_EMPLOYMENT_UNKNOWN);
        }
        if (union == null) {
            reading.refuse(row, row.text(UNION_CODE) != null ? UNION_CODE : UNION_NAME, RowFault.UNION_UNKNOWN);
            return null;
        }
        UUID member = member(row, union, lists, reading);
        if (!lists.hasCommittee(union.id())) {
            reading.refuse(row, UNION_CODE, RowFault.NO_COMMITTEE);
            return null;
        }
        return member == null || title.isEmpty() || employment.isEmpty()
                ? null
                : new Officer(union, member, title.get(), employment.get());
    }

    private UUID member(Row row, UnionNames.Named union, OfficerLists lists, ListReading reading) {
        String number = IdentityNumber.normalise(row.text(ID_NUMBER));
        if (IdentityNumber.faultOf(number).isPresent()) {
            reading.refuse(row, ID_NUMBER, RowFault.IDENTITY_CHECK_DIGIT);
            return null;
        }
        OfficerLists.Person person = lists.member(union.id(), fields.index(new IdentityNumber(number)));
        if (person == null) {
            reading.refuse(row, ID_NUMBER, RowFault.MEMBER_UNKNOWN);
            return null;
        }
        if (row.text(NAME) != null && !row.text(NAME).equals(person.name())) {
            reading.refuse(row, NAME, RowFault.NAME_CONTRADICTS);
            return null;
        }
        return person.id();
    }

    private static boolean isFree(Row row, Officer officer, OfficerLists lists, ListReading reading) {
        UUID union = officer.union().id();
        CommitteeKind committee = officer.title().committee();
        Integer twin = lists.earlierRow(union, committee, officer.memberId(), row.number());
        if (twin != null) {
            reading.refuse(row.number(), RowFault.ROW_REPEATED, twin);
            return false;
        }
        if (officer.title().post() != SeatPost.CHAIR) {
            return true;
        }
        Integer earlierChair = lists.earlierChair(union, committee, row.number());
        if (earlierChair != null || lists.chairHeld(union, committee)) {
            reading.refuse(row.number(), RowFault.SEAT_TAKEN, earlierChair);
            return false;
        }
        return true;
    }

    /** Who examines the books does not keep them, be it by other offices or by other rows of the list. */
    private boolean isSeparate(
            Row row, Officer officer, Map<UUID, List<OfficeClaims.Claim>> listed, ListReading reading) {
        List<OfficeClaims.Claim> wanted = committees.claims(
                officer.union().id(),
                officer.union().path(),
                officer.union().kind(),
                officer.title().committee(),
                officer.title().post());
        List<OfficeClaims.Claim> earlier = listed.computeIfAbsent(officer.memberId(), id -> new ArrayList<>());
        if (separation.clashes(officer.memberId(), wanted, earlier)) {
            reading.refuse(row, POST, RowFault.ROLES_INCOMPATIBLE);
            return false;
        }
        earlier.addAll(wanted);
        return true;
    }

    private static void stage(UUID importId, Row row, Officer officer, StagingTable staging) {
        staging.add(
                importId,
                row.number(),
                officer.union().id(),
                officer.union().path(),
                officer.memberId(),
                officer.title().committee(),
                officer.title().post(),
                officer.employment());
    }

    @Override
    public int write(UUID importId) {
        int written = writer.write(importId);
        discard(importId);
        return written;
    }

    @Override
    public void discard(UUID importId) {
        sql.update("delete from staged_officer where import_id = ?", importId);
    }
}
