package org.staffhome.evaluation.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.staffhome.evaluation.standard.Grade;

/**
 * All points of one assessment.
 *
 * @param total sum on the standard's scale, at least 0 and at most the scale, two decimals
 * @param vetoed whether a veto applies
 * @param grade the highest grade all of whose conditions are met; null when none is
 * @param unmet what keeps the organisation from the grades above, lowest grade first
 */
public record ScoreSheet(
        List<ScoreLine> lines, BigDecimal total, boolean vetoed, Grade grade, List<UnmetCondition> unmet) {

    /** The indicators whose points are what the union entered itself, which nobody reviewed since. */
    public List<String> ownWordAlone() {
        return lines.stream()
                .filter(line -> line.source() == ScoreLine.Source.SELF)
                .map(ScoreLine::indicator)
                .toList();
    }

    /** The line of an indicator. */
    public Optional<ScoreLine> line(String indicator) {
        return lines.stream().filter(l -> l.indicator().equals(indicator)).findFirst();
    }
}
