package org.staffhome.welfare.aid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.staffhome.platform.rulebook.Rule;
import org.staffhome.platform.rulebook.Rulebook;
import org.staffhome.welfare.calendar.WorkingDayCalendar;

/** Reads the rules of the aid room: who may not do what after what, and how long publicity lasts. */
@ApplicationScoped
class AidRulebook {

    private static final String SEGREGATION = "welfare.aid.segregation";
    private static final String PUBLICITY = "welfare.publicity.working-days";

    private final Rulebook rulebook;
    private final WorkingDayCalendar calendar;

    AidRulebook(Rulebook rulebook, WorkingDayCalendar calendar) {
        this.rulebook = rulebook;
        this.calendar = calendar;
    }

    Segregation segregation(String orgPath, LocalDate day) {
        Rule rule = rulebook.rule(SEGREGATION, orgPath, day);
        Map<AidAct, Set<AidAct>> excludes = new EnumMap<>(AidAct.class);
        rule.value()
                .fieldNames()
                .forEachRemaining(act -> excludes.put(
                        AidAct.valueOf(act),
                        rule.textList(act).stream().map(AidAct::valueOf).collect(Collectors.toSet())));
        return new Segregation(excludes);
    }

    /** The publicity that begins on a day. */
    Publicity publicity(String orgPath, LocalDate from) {
        Rule days = rulebook.rule(PUBLICITY, orgPath, from);
        WorkingDayCalendar.Period period = calendar.after(from, days.intValue("workingDays"), orgPath);
        return new Publicity(from, period.last(), days.versionId(), period.ruleId());
    }
}
