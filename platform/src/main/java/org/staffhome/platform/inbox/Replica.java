package org.staffhome.platform.inbox;

/** Something that a rebuild drops and makes again from the log. */
public interface Replica {
    /** Which consumer feeds it. */
    default ReactionGroup group() {
        return ReactionGroup.REPLICA;
    }
}
