package org.staffhome.membership.committee;

/** Kinds of committees (委员会类别). */
public enum CommitteeKind {
    /** The union's committee. */
    UNION,
    /** The standing committee of a large committee. */
    STANDING,
    /** The funds examination committee, elected with the union's committee and of the same term. */
    AUDIT,
    /** The women staff's committee. */
    WOMEN
}
