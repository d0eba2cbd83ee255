/**
 * The end of an activity (活动结项、取消): a published one that has begun is completed with what became of it, or one is given
 * up with a reason; what is over and not completed waits as a todo of its host.
 *
 * <p>Life: PUBLISHED &gt; COMPLETED, or DRAFTED, PUBLISHED &gt; CANCELLED. The aggregate and its events
 * {@code activity.activity.completed.v1} and {@code .cancelled.v1} are those of the room {@code event}, reached through
 * {@link org.staffhome.activity.event.ActivityLife}.
 */
package org.staffhome.activity.closing;
