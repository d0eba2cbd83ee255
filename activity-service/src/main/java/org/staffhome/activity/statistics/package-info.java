/**
 * Figures about activities for reports and the federation's overview (活动统计), counted from the rows that the caller's
 * scope shows. Sign-ups, attendees and unknown are kept apart.
 */
package org.staffhome.activity.statistics;
