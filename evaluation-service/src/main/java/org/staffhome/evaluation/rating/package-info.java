/**
 * Ratings (定级): the final result of an organisation in a round, append-only. What grade was held before decides whether a
 * higher one can be reached. Publishes {@code evaluation.home.rated.v1}.
 */
package org.staffhome.evaluation.rating;
