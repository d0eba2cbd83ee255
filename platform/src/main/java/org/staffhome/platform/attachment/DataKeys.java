package org.staffhome.platform.attachment;

/** Seals the keys of contents, each for the content of one hash. */
interface DataKeys {
    /** The key as text of at most 246 ASCII characters that tells nothing but the id of the key that sealed it. */
    String seal(byte[] dataKey, String sha256);

    /** The key of content; fails when it was sealed for other content. */
    byte[] open(String sealed, String sha256);
}
