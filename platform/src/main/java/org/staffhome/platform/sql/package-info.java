/** Plain SQL for the technical rooms of platform, in the transaction and under the scope of the caller. */
package org.staffhome.platform.sql;
