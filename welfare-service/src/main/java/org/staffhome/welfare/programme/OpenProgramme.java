package org.staffhome.welfare.programme;

import java.util.Set;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;
import org.staffhome.welfare.tier.Tier;

/**
 * What other rooms know of a programme.
 *
 * @param ceilingFen the most one person may get under it, in fen
 * @param tiers the tiers it is for
 * @param open whether it takes new applications
 */
public record OpenProgramme(
        UUID id,
        UUID organizationId,
        String orgPath,
        ProgrammeKind kind,
        String name,
        int year,
        UUID accountId,
        long ceilingFen,
        Set<Tier> tiers,
        boolean open) {

    /** The same with the lower of two ceilings. */
    OpenProgramme withCeilingAtMost(long ruleCeilingFen) {
        return new OpenProgramme(
                id,
                organizationId,
                orgPath,
                kind,
                name,
                year,
                accountId,
                Math.min(ceilingFen, ruleCeilingFen),
                tiers,
                open);
    }

    /** Refuses new applications when closed. */
    public OpenProgramme mustBeOpen() {
        if (!open) {
            throw Problem.of(ProgrammeProblem.CLOSED).at("/programmeId");
        }
        return this;
    }
}
