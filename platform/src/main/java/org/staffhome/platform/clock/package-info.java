/** The clock that rules are decided by; tests and the local suite can move it. */
package org.staffhome.platform.clock;
