/**
 * Sign-ups (报名) of members to activities, their places and the waiting list.
 *
 * <p>Life of a sign-up, first come: CONFIRMED, or WAITING and later CONFIRMED; recommended: SUBMITTED, RECOMMENDED,
 * REVIEWED, ACCEPTED, with REJECTED from each of the first three. CANCELLED ends any of them. Attendance is apart from
 * that: unknown, ATTENDED or NO_SHOW.
 *
 * <p>A sign-up belongs to the member's own organisation. Its officers see it, the host above sees it, a sister union does
 * not. Published: {@code activity.signup.confirmed.v1}, {@code activity.signup.cancelled.v1}.
 *
 * <p>Places are given under a lock per activity that is shared or exclusive, see {@link org.staffhome.activity.place.PlaceBook}.
 */
package org.staffhome.activity.signup;
