/**
 * Audiences (参加对象): whom an activity is for, checked against what is known of a member, with the reason of a refusal. Values
 * and rules without a life cycle of their own; no events.
 */
package org.staffhome.activity.audience;
