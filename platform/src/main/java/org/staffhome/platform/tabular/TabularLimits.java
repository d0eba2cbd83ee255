package org.staffhome.platform.tabular;

/**
 * What a reader is willing to take, so that no file can exhaust the process.
 *
 * @param maxBytes size of the file as uploaded
 * @param maxUnpackedBytes size of a workbook's parts after unpacking, as the archive declares them
 * @param maxRows sheet rows read at most, header and skipped rows included
 */
public record TabularLimits(long maxBytes, long maxUnpackedBytes, int maxRows) {
    /** 200 MB as uploaded, 4 GB unpacked, 1,048,576 rows as a worksheet has. */
    public static final TabularLimits STANDARD = new TabularLimits(200L << 20, 4L << 30, 1_048_576);
}
