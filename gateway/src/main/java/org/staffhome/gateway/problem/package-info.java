/**
 * Refusals of the edge as RFC 9457 problems: a small catalogue of codes with Chinese and English texts
 * ({@code problems/gateway.yaml}) and the one place where a refusal becomes an answer. Problems that a service answers
 * pass through the gateway untouched.
 */
package org.staffhome.gateway.problem;
