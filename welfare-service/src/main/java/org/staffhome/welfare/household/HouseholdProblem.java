package org.staffhome.welfare.household;

import org.staffhome.platform.problem.ProblemCode;

/** What the dossier room refuses; texts in {@code problems/welfare.yaml}. */
public enum HouseholdProblem implements ProblemCode {
    /** No such dossier in the caller's scope. */
    UNKNOWN,
    /** The head is no member known here, or none any more, or not within the caller's reach. */
    HEAD_UNKNOWN,
    /** The head is a member of another organisation than the dossier names. */
    HEAD_ELSEWHERE,
    /** No responsible cadre was named. */
    CADRE_MISSING,
    /** The responsible cadre is no member known here, or none any more. */
    CADRE_UNKNOWN,
    /** The head would be responsible for his own household. */
    CADRE_IS_HEAD,
    /** An identity number with a wrong check digit or birth date. */
    ID_NUMBER_INVALID,
    /** One person was named twice. */
    PERSON_TWICE,
    /** A person of the household stands in a dossier already. */
    PERSON_ON_FILE,
    /** A stage would be skipped. */
    STAGE_SKIPPED,
    /** Aid needs words on what was done. */
    STAGE_NOTE_MISSING,
    /** The dossier is to be reviewed before any aid. */
    REVIEW_DUE
}
