/**
 * Reads that need more than one service: the figures of the overview, who the caller is everywhere, what waits for the
 * caller everywhere, and search. The services are asked at the same time with the caller's own token; one that does not
 * answer within two seconds is named in {@code missing} and does not fail the rest. Answers are kept for a few seconds
 * per caller. Nothing is computed here that a service knows: figures are passed on, and what is unknown stays null.
 */
package org.staffhome.gateway.overview;
