package org.staffhome.welfare.household;

/** Why a household fell into hardship (致困原因). */
public enum Cause {
    /** Illness (因病). */
    ILLNESS,
    /** Disaster (因灾). */
    DISASTER,
    /** A child's education (子女教育). */
    CHILD_EDUCATION,
    /** Single parent (单亲). */
    SINGLE_PARENT,
    /** Accident (意外). */
    ACCIDENT,
    /** Anything else (其他). */
    OTHER
}
