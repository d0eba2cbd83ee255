package org.staffhome.platform.inbox;

import org.staffhome.platform.event.EventHeader;

/** What this service does when another one tells of something; a bean per event type. */
public interface EventReaction<T> {
    /** Type of the event, such as {@code membership.member.left.v1}. */
    String type();

    /** Class that its data is read into; unknown fields are passed over. */
    Class<T> payload();

    ReactionGroup group();

    /** Applies it, inside the transaction that also remembers it. A thrown exception makes it a dead letter. */
    void apply(EventHeader header, T data);
}
