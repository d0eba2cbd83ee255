package org.staffhome.welfare.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.rulebook.Rule;
import org.staffhome.platform.rulebook.Rulebook;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;

/**
 * The door to programmes for the rooms that apply them. A programme of an upper organisation serves the unions below it,
 * which do not see its rows: it is looked up for them and only handed out when it stands in their line.
 */
@ApplicationScoped
public class ProgrammeDirectory {

    private final Programmes programmes;
    private final Rulebook rulebook;
    private final Scopes scopes;

    ProgrammeDirectory(Programmes programmes, Rulebook rulebook, Scopes scopes) {
        this.programmes = programmes;
        this.rulebook = rulebook;
        this.scopes = scopes;
    }

    /**
     * The programme as it serves a union today: its own ceiling, or that of the rulebook where it is lower by now.
     *
     * @param unionPath path of the union whose member applies
     * @throws Problem {@code programme.unknown} when it is none of that union's line
     */
    @Transactional(TxType.MANDATORY)
    public OpenProgramme serving(UUID programmeId, String unionPath, LocalDate today) {
        OpenProgramme facts =
                scopes.within(SystemScope.CITY_WIDE_CHECK, () -> Programmes.found(programmes.findById(programmeId))
                        .facts());
        if (!unionPath.startsWith(facts.orgPath())) {
            throw Problem.of(ProgrammeProblem.UNKNOWN);
        }
        return facts.withCeilingAtMost(
                ceiling(facts.kind(), facts.orgPath(), today).ceilingFen());
    }

    /** The ceiling of the rulebook for a kind of aid at an organisation. */
    Programme.CeilingRule ceiling(ProgrammeKind kind, String orgPath, LocalDate day) {
        String code =
                "welfare.aid.ceiling." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Rule rule = rulebook.rule(code, orgPath, day);
        return new Programme.CeilingRule(rule.versionId(), rule.longValue("ceilingFen"));
    }
}
