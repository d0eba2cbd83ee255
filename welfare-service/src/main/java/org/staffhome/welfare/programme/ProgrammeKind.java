package org.staffhome.welfare.programme;

import org.staffhome.welfare.fund.Earmark;

/** Kinds of aid (帮扶类别). Nobody is aided twice under one kind in a year. */
public enum ProgrammeKind {
    /** Living aid (生活救助). */
    LIVING,
    /** Aid after an accident (意外救助). */
    ACCIDENT,
    /** Legal aid (法律援助). */
    LEGAL,
    /** Student aid, Golden Autumn (金秋助学). */
    STUDY,
    /** Medical aid (医疗救助). */
    MEDICAL,
    /** Warmth-giving (送温暖). */
    WARMTH,
    /** Special hardship aid for model workers (劳模困难帮扶). */
    MODEL_WORKER,
    /** Anything else (其他). */
    OTHER;

    /** The earmark that money needs to be spent on this kind. */
    Earmark earmark() {
        return Earmark.valueOf(name());
    }
}
