package org.staffhome.welfare.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.platform.rulebook.Rule;
import org.staffhome.platform.rulebook.Rulebook;
import org.staffhome.welfare.aid.AidApplication;
import org.staffhome.welfare.aid.AidFiles;
import org.staffhome.welfare.aid.Publicity;
import org.staffhome.welfare.calendar.WorkingDayCalendar;
import org.staffhome.welfare.duty.AidAct;

/** Begins the publicity of a reviewed application today; its end follows from the rulebook and the calendar (公示). */
@ApplicationScoped
class BeginPublicity {

    private static final String RULE = "welfare.publicity.working-days";

    private final AidFiles files;
    private final Rulebook rulebook;
    private final WorkingDayCalendar calendar;

    BeginPublicity(AidFiles files, Rulebook rulebook, WorkingDayCalendar calendar) {
        this.files = files;
        this.rulebook = rulebook;
        this.calendar = calendar;
    }

    @Transactional
    void handle(UUID id, int version, String note) {
        AidApplication application = files.lockFor(AidAct.PUBLICISED, id, version);
        application.publicise(period(application.orgPath(), files.today()));
        files.record(application, AidAct.PUBLICISED, note);
    }

    private Publicity period(String orgPath, LocalDate from) {
        Rule days = rulebook.rule(RULE, orgPath, from);
        WorkingDayCalendar.Period period = calendar.after(from, days.intValue("workingDays"), orgPath);
        return new Publicity(from, period.last(), days.versionId(), period.ruleId());
    }
}
