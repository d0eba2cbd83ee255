package org.staffhome.welfare.household;

/**
 * The stages of helping one household (出现、掌握、跟踪、帮扶、稳定), S1-202. A household goes from each to the next; from
 * STABLE it may appear again when it is poor again.
 */
enum HouseholdStage {
    /** It came to notice (出现). */
    APPEARED,
    /** Its situation is known (掌握). */
    KNOWN,
    /** It is visited and followed (跟踪). */
    TRACKED,
    /** It was helped (帮扶). */
    AIDED,
    /** It is out of hardship (稳定). */
    STABLE;

    /** The one stage that may follow. */
    HouseholdStage next() {
        return this == STABLE ? APPEARED : values()[ordinal() + 1];
    }
}
