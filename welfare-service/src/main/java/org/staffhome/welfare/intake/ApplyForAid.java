package org.staffhome.welfare.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.welfare.aid.AidApplication;
import org.staffhome.welfare.aid.AidFiles;
import org.staffhome.welfare.aid.AidProblem;
import org.staffhome.welfare.aid.DuplicateCheck;
import org.staffhome.welfare.duty.AidAct;
import org.staffhome.welfare.duty.Duties;
import org.staffhome.welfare.household.AidableHousehold;
import org.staffhome.welfare.household.HouseholdDirectory;
import org.staffhome.welfare.programme.OpenProgramme;
import org.staffhome.welfare.programme.ProgrammeDirectory;

/** Hands in an application for a person of a dossier (申请帮扶). */
@ApplicationScoped
class ApplyForAid {

    private final HouseholdDirectory households;
    private final ProgrammeDirectory programmes;
    private final DuplicateCheck duplicates;
    private final Duties duties;
    private final AidFiles files;

    ApplyForAid(
            HouseholdDirectory households,
            ProgrammeDirectory programmes,
            DuplicateCheck duplicates,
            Duties duties,
            AidFiles files) {
        this.households = households;
        this.programmes = programmes;
        this.duplicates = duplicates;
        this.duties = duties;
        this.files = files;
    }

    @Transactional
    UUID handle(ApplyRequest request) {
        AidableHousehold household = households.lock(request.householdId());
        OpenProgramme programme = programmes
                .serving(request.programmeId(), household.orgPath(), files.today())
                .mustBeOpen();
        AidableHousehold.Person beneficiary =
                household.beneficiary(request.beneficiaryPersonId(), AidProblem.PERSON_UNKNOWN);
        duties.check(AidAct.APPLIED, household.orgPath(), household.headMemberId(), List.of());
        AidApplication application = AidApplication.apply(
                Ids.next(), household, beneficiary, programme, request.requestedFen(), files.today());
        duplicates.mustBeFirst(application);
        if (request.consentOn() != null) {
            application.consent(request.consentOn(), request.consentForm(), files.today());
        }
        persist(application);
        files.record(application, AidAct.APPLIED, request.note());
        return application.id();
    }

    private void persist(AidApplication application) {
        try {
            files.open(application);
        } catch (ConstraintViolationException e) {
            if (DuplicateCheck.CONSTRAINT.equals(e.getConstraintName())) {
                throw Problem.of(AidProblem.ALREADY_THIS_YEAR).with("year", application.year());
            }
            throw e;
        }
    }
}
