/**
 * Who is calling: checks the bearer token of a request (signature, issuer, audience {@code staffhome-api}, expiry) and
 * keeps the subject and the token for the call to a service. What the caller may do is decided by the services, which
 * check the token again.
 */
package org.staffhome.gateway.identity;
