package org.staffhome.evaluation.preview;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.evaluation.scoring.ScoreLine;
import org.staffhome.evaluation.scoring.ScoreSheet;
import org.staffhome.evaluation.scoring.UnmetCondition;
import org.staffhome.evaluation.standard.Grade;

/** What a standard would give an organisation by its facts alone. */
@Schema(description = "What a standard would give an organisation by its facts alone (试算结果)")
public record PreviewView(
        @Schema(
                description = "Total on the scale, with nothing entered by hand",
                examples = {"37.50"})
        BigDecimal total,

        @Schema(
                description = "Grade reached; null when none",
                examples = {"null"})
        Grade grade,

        @Schema(
                description = "Whether a veto applies",
                examples = {"false"})
        boolean vetoed,

        @Schema(description = "Points by indicator, in the order of the table")
        List<ScoreLine> lines,

        @Schema(description = "What keeps the organisation from the grades above")
        List<UnmetCondition> unmet) {

    static PreviewView of(ScoreSheet sheet) {
        return new PreviewView(sheet.total(), sheet.grade(), sheet.vetoed(), sheet.lines(), sheet.unmet());
    }
}
