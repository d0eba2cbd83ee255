/** Time-ordered identifiers. */
package org.staffhome.platform.id;
