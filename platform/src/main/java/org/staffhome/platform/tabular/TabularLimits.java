package org.staffhome.platform.tabular;

/**
 * What a reader is willing to take, so that no file can exhaust the process.
 *
 * @param maxBytes size of the file as uploaded
 * @param maxUnpackedBytes size of a workbook's parts after unpacking, as the archive declares them
 * @param maxSharedBytes true size after unpacking of the parts beside the sheets; the texts that cells share are held in
 *     memory while a workbook is read
 * @param maxRows sheet rows read at most, header and skipped rows included
 */
public record TabularLimits(long maxBytes, long maxUnpackedBytes, long maxSharedBytes, int maxRows) {
    /**
     * 200 MB as uploaded, 4 GB unpacked, 256 MB of shared texts (3.5 million different texts took 157 MB of XML and
     * 187 MB of memory), 1,048,576 rows as a worksheet has.
     */
    public static final TabularLimits STANDARD = new TabularLimits(200L << 20, 4L << 30, 256L << 20, 1_048_576);
}
