package org.staffhome.membership.roster;

import java.time.LocalDate;
import java.util.Optional;
import org.staffhome.membership.imports.ListReading;
import org.staffhome.membership.imports.RowFault;
import org.staffhome.membership.person.EmploymentKind;
import org.staffhome.membership.person.Gender;
import org.staffhome.membership.person.IdentityNumber;
import org.staffhome.membership.person.Mobile;
import org.staffhome.platform.tabular.Row;
import org.staffhome.platform.tabular.RowError;

/**
 * What a row of a roster says of a person, checked by itself. Each fault goes to the reading; the row is good when there
 * was none.
 */
final class RosterRow {

    private static final String SCIENTIFIC = "scientific-notation";

    private final Row row;
    private final ListReading reading;
    private boolean good = true;
    private String name;
    private IdentityNumber idNumber;
    private Mobile mobile;
    private EmploymentKind employment;

    private RosterRow(Row row, ListReading reading) {
        this.row = row;
        this.reading = reading;
    }

    static RosterRow check(Row row, LocalDate today, ListReading reading) {
        RosterRow checked = new RosterRow(row, reading);
        checked.cells();
        checked.person(today);
        checked.work(today);
        return checked;
    }

    boolean isGood() {
        return good;
    }

    String name() {
        return name;
    }

    /** Null when it cannot be read. */
    IdentityNumber idNumber() {
        return idNumber;
    }

    Mobile mobile() {
        return mobile;
    }

    EmploymentKind employment() {
        return employment;
    }

    void refuse(String column, RowFault fault) {
        good = false;
        reading.refuse(row, column, fault);
    }

    private void cells() {
        for (RowError error : row.errors()) {
            if (SCIENTIFIC.equals(error.code()) && isColumn(error, RosterLayout.ID_NUMBER)) {
                refuse(RosterLayout.ID_NUMBER, RowFault.IDENTITY_SCIENTIFIC);
            } else {
                good = false;
                reading.refuse(error);
            }
        }
    }

    private void person(LocalDate today) {
        name = row.text(RosterLayout.NAME);
        if (name == null && !hasError(RosterLayout.NAME)) {
            refuse(RosterLayout.NAME, RowFault.NAME_MISSING);
        }
        if (!hasError(RosterLayout.ID_NUMBER)) {
            readIdNumber(today);
        }
        String mobileText = row.text(RosterLayout.MOBILE);
        if (mobileText != null) {
            mobile = Mobile.read(mobileText).orElse(null);
            if (mobile == null) {
                refuse(RosterLayout.MOBILE, RowFault.MOBILE_INVALID);
            }
        }
    }

    private void readIdNumber(LocalDate today) {
        String text = IdentityNumber.normalise(row.text(RosterLayout.ID_NUMBER));
        Optional<IdentityNumber.Fault> fault = IdentityNumber.faultOf(text);
        if (fault.isPresent()) {
            refuse(RosterLayout.ID_NUMBER, named(fault.get()));
            return;
        }
        idNumber = new IdentityNumber(text);
        if (idNumber.birthDate().isAfter(today)) {
            refuse(RosterLayout.ID_NUMBER, RowFault.IDENTITY_BIRTH_DATE);
        }
        LocalDate birthDate = row.date(RosterLayout.BIRTH_DATE);
        if (birthDate != null && !birthDate.equals(idNumber.birthDate())) {
            refuse(RosterLayout.BIRTH_DATE, RowFault.BIRTH_CONTRADICTS);
        }
        String genderText = row.text(RosterLayout.GENDER);
        if (genderText != null) {
            Optional<Gender> gender = Gender.read(genderText);
            if (gender.isEmpty()) {
                refuse(RosterLayout.GENDER, RowFault.GENDER_UNKNOWN);
            } else if (gender.get() != idNumber.gender()) {
                refuse(RosterLayout.GENDER, RowFault.GENDER_CONTRADICTS);
            }
        }
    }

    private void work(LocalDate today) {
        String employmentText = row.text(RosterLayout.EMPLOYMENT);
        if (employmentText != null) {
            employment = EmploymentKind.read(employmentText).orElse(null);
            if (employment == null) {
                refuse(RosterLayout.EMPLOYMENT, RowFault.EMPLOYMENT_UNKNOWN);
            }
        }
        LocalDate joined = row.date(RosterLayout.JOINED);
        if (joined != null && joined.isAfter(today)) {
            refuse(RosterLayout.JOINED, RowFault.JOINED_IN_FUTURE);
        }
        if (joined != null && idNumber != null && joined.isBefore(idNumber.birthDate())) {
            refuse(RosterLayout.JOINED, RowFault.JOINED_BEFORE_BIRTH);
        }
    }

    private boolean hasError(String column) {
        return row.errors().stream().anyMatch(error -> isColumn(error, column));
    }

    private static boolean isColumn(RowError error, String key) {
        return RosterLayout.LAYOUT.columns().stream()
                .anyMatch(column -> column.key().equals(key) && column.title().equals(error.column()));
    }

    private static RowFault named(IdentityNumber.Fault fault) {
        return switch (fault) {
            case MISSING -> RowFault.IDENTITY_MISSING;
            case SCIENTIFIC_NOTATION -> RowFault.IDENTITY_SCIENTIFIC;
            case LENGTH -> RowFault.IDENTITY_LENGTH;
            case CHARACTERS -> RowFault.IDENTITY_CHARACTERS;
            case BIRTH_DATE -> RowFault.IDENTITY_BIRTH_DATE;
            case CHECK_DIGIT -> RowFault.IDENTITY_CHECK_DIGIT;
        };
    }
}
