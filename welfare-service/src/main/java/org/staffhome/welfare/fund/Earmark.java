package org.staffhome.welfare.fund;

/** What the money of a fund may be spent on (专项用途). GENERAL may serve every programme, the others only their own. */
public enum Earmark {
    /** Any kind of aid (通用). */
    GENERAL,
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
    /** Warmth-giving at the two festivals (送温暖). */
    WARMTH,
    /** Special hardship fund for model workers (劳模专项). */
    MODEL_WORKER,
    /** Other named purposes (其他). */
    OTHER;

    /** Whether money of this earmark may be spent on the purpose. */
    public boolean serves(Earmark purpose) {
        return this == GENERAL || this == purpose;
    }
}
