/** Keyset paging: a stable order, an opaque cursor, no counting. */
package org.staffhome.platform.paging;
