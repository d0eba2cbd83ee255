package org.staffhome.activity.event;

import java.time.LocalDate;

/**
 * What became of an activity. The numbers are different things and are never derived from each other.
 *
 * @param completedOn civil date in Asia/Shanghai
 * @param signUps members who signed up and did not withdraw
 * @param attendees persons who were there; null when nobody counted
 * @param costFen actual cost in fen; null when not known
 */
public record Outcome(LocalDate completedOn, int signUps, Integer attendees, Long costFen) {}
