/**
 * Rounds of assessment (考评轮次): a year, a published version of a standard, the organisations in scope and the calendar.
 *
 * <p>Opening a round creates an assessment for each established organisation of the standard's kinds in the subtree; closing it
 * needs all of them to be final. A round stays with its version whatever is published later. Every union below may read the
 * round. Publishes {@code evaluation.round.opened.v1} and {@code evaluation.round.closed.v1}.
 */
package org.staffhome.evaluation.round;
