package org.staffhome.membership.employer;

/** What a unit is by ownership and field (单位类别), among them the two new kinds of organisations (两新组织). */
public enum UnitCategory {
    /** Party and government organs, institutions. */
    PUBLIC,
    STATE_OWNED,
    PRIVATE,
    FOREIGN,
    /** Not surveyed yet, as lists without this column leave it. */
    UNKNOWN,
    /** New economic organisation. */
    NEW_ECONOMIC,
    /** New social organisation. */
    NEW_SOCIAL
}
