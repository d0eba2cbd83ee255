/**
 * The way of other services' changes to this one: each record is applied once and in the order of its aggregate, in
 * one transaction with the memory of having seen it. What cannot be applied becomes a dead letter; a replica can be
 * dropped and rebuilt from the log.
 */
package org.staffhome.platform.inbox;
