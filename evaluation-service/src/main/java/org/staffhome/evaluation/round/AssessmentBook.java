package org.staffhome.evaluation.round;

import java.util.List;
import java.util.UUID;

/** What a round needs of the assessments; kept by the room of the assessments. */
public interface AssessmentBook {
    /**
     * Creates an assessment for each established organisation of these kinds in the subtree of the path, and scores it.
     *
     * @return how many
     */
    int openFor(AssessmentRound round, String path, List<String> kinds);

    /**
     * How many unions of the round are in another open round of the same year by a version of the same standard. The answer
     * holds until the transaction ends: who takes unions into a round of this year and standard waits for it.
     */
    long inAnotherOpenRound(AssessmentRound round);

    /** How many assessments of the round are not final. */
    long notFinal(UUID roundId);
}
