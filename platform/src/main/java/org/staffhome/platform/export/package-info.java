/**
 * Writes lists of any length as csv, xlsx or NDJSON at constant memory.
 *
 * <p>A context declares an {@link org.staffhome.platform.export.ExportLayout} of columns, each with its value and, where
 * it is sensitive, its mask. {@link org.staffhome.platform.export.Exporter} masks unless it is told to reveal, and takes
 * the formulas out of cells; {@link org.staffhome.platform.export.SnapshotQuery} feeds it rows of one database snapshot;
 * {@link org.staffhome.platform.export.ExportRequest} and {@link org.staffhome.platform.export.ExportResponse} are the
 * HTTP side. Permission, purpose and audit entry stay with the caller.
 */
package org.staffhome.platform.export;
