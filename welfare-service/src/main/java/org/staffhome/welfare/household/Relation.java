package org.staffhome.welfare.household;

/** How a person of the household relates to its head (与户主关系). */
public enum Relation {
    /** The head, a member (本人). */
    HEAD,
    /** Spouse (配偶). */
    SPOUSE,
    /** Child (子女). */
    CHILD,
    /** Parent or parent-in-law (父母). */
    PARENT,
    /** Anybody else who lives from the same income (其他). */
    OTHER
}
