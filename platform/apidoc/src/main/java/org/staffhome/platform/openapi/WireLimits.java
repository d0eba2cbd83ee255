package org.staffhome.platform.openapi;

/** How large a value on the wire may be where its field says nothing narrower; the documents say so, the services hold it. */
public final class WireLimits {
    /** Characters of the longest text in a body; most fields take far less and say so. */
    public static final int TEXT = 20_000;
    /** Characters of the longest parameter; cursors are the longest ones. */
    public static final int PARAMETER = 2_000;
    /** The greatest integer that every reader of JSON holds exactly, 2 to the 53 less 1 (RFC 8259, section 6). */
    public static final long INTEGER = 9_007_199_254_740_991L;
    /** Rows of the longest page of a list. */
    public static final int PAGE = 500;

    private WireLimits() {}
}
