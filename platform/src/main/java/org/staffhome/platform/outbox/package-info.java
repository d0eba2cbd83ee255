/**
 * The way of a change to other services: rows written in the transaction of the change, and a relay that takes
 * unpublished rows in order, sends them and removes them only after the broker's acknowledgement.
 */
package org.staffhome.platform.outbox;
