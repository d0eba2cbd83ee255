/**
 * How much one caller may ask: every request belongs to one route class (read, write, sign-up burst, upload, export),
 * and each class has a rate per caller and a largest body. The first class of the configured list that matches method,
 * path and {@code Accept} holds. Counters live in this process: with several gateways behind a balancer each has its
 * own, so the rate of a caller is at most the configured one times the number of gateways.
 */
package org.staffhome.gateway.limit;
