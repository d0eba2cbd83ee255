/**
 * How points, totals and grades follow from a standard, the facts and what people decided. Pure code: the same input gives
 * the same sheet, whoever asks and whenever. Points are exact decimals with two places, rounded half up once per indicator.
 */
package org.staffhome.evaluation.scoring;
