/**
 * The way of a request through the edge: known address, token, allowance, body limit, then streamed to the service of
 * its context and back, under timeouts, a circuit breaker and a bound on requests in progress. Nothing is buffered, so
 * uploads, exports and server-sent events pass at constant memory.
 */
package org.staffhome.gateway.route;
