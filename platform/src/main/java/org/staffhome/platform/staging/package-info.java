/**
 * Fills staging tables at full speed. PostgreSQL refuses COPY into a table under row-level security, so a staging table
 * is a technical, unlogged one without owner (listed as such in the service's scope test), keyed by the import it belongs
 * to; one set-based statement moves its rows into the protected tables, where the write scope is checked.
 */
package org.staffhome.platform.staging;
