/**
 * Assessments (考评): how one union stands in one round.
 *
 * <p>Life: SELF_ASSESSMENT (the union enters what facts cannot tell) &gt; UPPER_REVIEW (a union above reviews) &gt; CITY_REVIEW
 * (who runs the round reviews) &gt; PUBLICITY &gt; FINAL. No step can be skipped; a review can send the assessment back. Metric
 * indicators fill themselves and stay traceable to events; a reviewer may override any value with a reason. What people enter is
 * never deleted: of each indicator the last mark counts. FINAL freezes the sheet with its explanation and leaves a rating.
 */
package org.staffhome.evaluation.assessment;
