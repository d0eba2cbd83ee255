/**
 * The demonstration city: an invented city of real size, the files its offices would send, and the play of its first year
 * through the public API at the gateway. Nobody in it exists: identity numbers are of the region 99, which is not assigned.
 */
package org.staffhome.local.demo;
