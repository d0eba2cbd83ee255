/** What every resource shares at the edge: versions of rows, storable text, JSON settings. */
package org.staffhome.platform.http;
