/**
 * What a member sees (可报名活动, 我的报名): published activities of the own organisation and those above it, whether the
 * audience rule invites the member and why not, and the member's own sign-ups.
 */
package org.staffhome.activity.offer;
