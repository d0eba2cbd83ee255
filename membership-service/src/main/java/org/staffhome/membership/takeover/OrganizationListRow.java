package org.staffhome.membership.takeover;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.staffhome.membership.committee.TermRule;
import org.staffhome.membership.imports.ListReading;
import org.staffhome.membership.imports.RowFault;
import org.staffhome.membership.organization.CreditCode;
import org.staffhome.membership.organization.OrganizationKind;
import org.staffhome.platform.tabular.Column;
import org.staffhome.platform.tabular.Row;
import org.staffhome.platform.tabular.TableLayout;

/** What a row of a list of organisations says, checked by itself (组织名册). */
record OrganizationListRow(
        Row row,
        String code,
        String name,
        OrganizationKind kind,
        String parent,
        String creditCode,
        LocalDate establishedOn,
        LocalDate termFrom,
        Integer termYears,
        boolean good) {

    static final String CODE = "code";
    static final String NAME = "name";
    static final String KIND = "kind";
    static final String PARENT = "parent";
    static final String CREDIT_CODE = "creditCode";
    static final String ESTABLISHED_ON = "establishedOn";
    static final String TERM_FROM = "termFrom";
    static final String TERM_YEARS = "termYears";

    static final TableLayout LAYOUT = TableLayout.of(
            "组织名册",
            Column.code(CODE, "组织编码").synonyms("编码", CODE).mustExist().maxLength(40),
            Column.text(NAME, "组织名称").synonyms("名称", "工会名称", NAME).mustExist().maxLength(100),
            Column.text(KIND, "组织类型").synonyms("类型", KIND).mustExist(),
            Column.code(PARENT, "上级编码").synonyms("上级组织编码", "上级", PARENT).mustExist(),
            Column.code(CREDIT_CODE, "统一社会信用代码").synonyms("信用代码", CREDIT_CODE),
            Column.date(ESTABLISHED_ON, "成立日期").synonyms("建会日期", ESTABLISHED_ON),
            Column.date(TERM_FROM, "本届起始日").synonyms("届期起始", TERM_FROM),
            Column.integer(TERM_YEARS, "任期年数").synonyms("届期年数", TERM_YEARS));

    private static final int LONGEST_TERM = 99;

    static OrganizationListRow check(Row row, LocalDate today, ListReading reading) {
        Checks checks = new Checks(row, reading);
        String code = row.text(CODE);
        checks.refuseIf(code == null, CODE, RowFault.CODE_MISSING);
        String name = row.text(NAME);
        checks.refuseIf(name == null, NAME, RowFault.NAME_MISSING);
        OrganizationKind kind = row.text(KIND) == null
                ? null
                : OrganizationKind.read(row.text(KIND)).orElse(null);
        checks.refuseIf(kind == null, KIND, RowFault.KIND_UNKNOWN);
        String creditCode = row.text(CREDIT_CODE);
        checks.refuseIf(
                creditCode != null && !CreditCode.isValid(creditCode), CREDIT_CODE, RowFault.CREDIT_CODE_INVALID);
        LocalDate establishedOn = row.date(ESTABLISHED_ON);
        checks.refuseIf(
                establishedOn != null && establishedOn.isAfter(today), ESTABLISHED_ON, RowFault.ESTABLISHED_IN_FUTURE);
        LocalDate termFrom = row.date(TERM_FROM);
        Long termYears = row.integer(TERM_YEARS);
        checks.refuseIf((termFrom == null) != (termYears == null), TERM_YEARS, RowFault.TERM_INCOMPLETE);
        checks.refuseIf(termFrom != null && termFrom.isAfter(today), TERM_FROM, RowFault.TERM_IN_FUTURE);
        checks.refuseIf(
                termYears != null && (termYears < 1 || termYears > LONGEST_TERM), TERM_YEARS, RowFault.TERM_LENGTH);
        return new OrganizationListRow(
                row,
                code,
                name,
                kind,
                row.text(PARENT),
                creditCode,
                establishedOn,
                termFrom,
                checks.good && termYears != null ? Math.toIntExact(termYears) : null,
                checks.good);
    }

    /** What the law says against the term of the committee, at the organisation that the row will stand below. */
    Optional<RowFault> termFault(TermRule terms, String pathAbove) {
        if (termFrom == null) {
            return Optional.empty();
        }
        Optional<Set<Integer>> lawful = terms.lawfulYearsIfAny(kind, pathAbove, termFrom);
        if (lawful.isEmpty()) {
            return Optional.of(RowFault.TERM_DAY_IMPLAUSIBLE);
        }
        return lawful.get().contains(termYears) ? Optional.empty() : Optional.of(RowFault.TERM_LENGTH);
    }

    /** Collects the faults of one row. */
    private static final class Checks {

        private final Row row;
        private final ListReading reading;
        private boolean good = true;

        Checks(Row row, ListReading reading) {
            this.row = row;
            this.reading = reading;
            row.errors().forEach(error -> {
                good = false;
                reading.refuse(error);
            });
        }

        void refuseIf(boolean condition, String column, RowFault fault) {
            if (condition && row.errors().isEmpty()) {
                good = false;
                reading.refuse(row, column, fault);
            }
        }
    }
}
