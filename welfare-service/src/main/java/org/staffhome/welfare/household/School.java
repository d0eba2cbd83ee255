package org.staffhome.welfare.household;

/** Which school a person attends (就学情况). */
public enum School {
    /** Not at school. */
    NONE,
    /** Kindergarten (幼儿园). */
    KINDERGARTEN,
    /** Primary school (小学). */
    PRIMARY,
    /** Middle school (初中). */
    MIDDLE,
    /** Senior or vocational school (高中、中职). */
    SENIOR,
    /** College or university (大学). */
    UNIVERSITY
}
