/**
 * Check-in (签到): members show a ticket, the organiser scans it, types its short code or picks the member from the list.
 * A device that was offline checks signatures by itself with the activity's key and sends its scans later, as often as it
 * likes: the first scan of a sign-up stands.
 */
package org.staffhome.activity.checkin;
