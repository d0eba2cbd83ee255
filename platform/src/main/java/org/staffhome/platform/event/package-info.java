/** The envelope of events (CloudEvents 1.0 in JSON) and the names of topics. */
package org.staffhome.platform.event;
