package org.staffhome.welfare.duty;

/**
 * An act that was done.
 *
 * @param actor subject of who did it
 */
public record DoneAct(AidAct act, String actor) {}
