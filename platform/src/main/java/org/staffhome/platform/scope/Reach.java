package org.staffhome.platform.scope;

/** Which rows a permission reaches from the organisation where it is held. */
public enum Reach {
    /** The organisation and all below it. */
    SUBTREE,
    /** The member's own rows alone. */
    SELF,
    /** Read: the caller's organisations and those above them, and the member's own rows; write: own rows alone. */
    LINE
}
