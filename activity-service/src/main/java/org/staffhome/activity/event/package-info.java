/**
 * Activities (活动) of unions: a host drafts one, publishes it to an audience below itself, opens its sign-up for a
 * window of time, and completes or cancels it.
 *
 * <p>Life: DRAFTED, then PUBLISHED (or CANCELLED); a published activity becomes COMPLETED or CANCELLED. Whether sign-up
 * is open is not a state of its own: it follows from the window and the clock, so nothing has to run for it to close.
 *
 * <p>Sign-ups stand in the room {@code signup}, which implements {@link org.staffhome.activity.event.SignUpBook}.
 * Published: {@code activity.activity.published.v1}, {@code .completed.v1}, {@code .cancelled.v1}.
 */
package org.staffhome.activity.event;
