/**
 * Recommendation (推荐), review (审查) and decision (确定人选) of sign-ups to activities whose mode is RECOMMENDED. The
 * first two belong to the member's own union alone: an officer of the organisation the member belongs to, holding the
 * office there and not above it. The decision is the host's.
 */
package org.staffhome.activity.recommendation;
