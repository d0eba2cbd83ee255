package org.staffhome.platform.scope;

/** Which rows a permission reaches from the organisation where it is held. */
public enum Reach {
    /** The organisation and all below it. */
    SUBTREE,
    /** The whole city: for those alone who hold the permission at the top of the tree. What it touches has no owner. */
    CITY,
    /** The member's own rows alone. */
    SELF,
    /** Read: the caller's organisations and those above them, and the member's own rows; write: own rows alone. */
    LINE
}
