package org.staffhome.welfare.tier;

/** How hard a household's hardship is (困难等级). */
public enum Tier {
    /** Deep hardship (深度困难): below the living line. */
    DEEP,
    /** Relative hardship (相对困难): below a multiple of the living line. */
    RELATIVE,
    /** Accidental hardship (意外致困): a named event or a great loss. */
    ACCIDENTAL,
    /** Near the line (边缘户): watched, not yet in hardship. */
    EDGE,
    /** Not in hardship by the rules (不符合). The dossier is kept so that the decision can be explained. */
    NONE;

    /** Whether a household of this tier is in hardship by the rules. */
    public boolean inHardship() {
        return this == DEEP || this == RELATIVE || this == ACCIDENTAL;
    }
}
