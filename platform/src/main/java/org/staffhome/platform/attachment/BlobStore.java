package org.staffhome.platform.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Content by its SHA-256. What is there is whole; writing the same again changes nothing. */
interface BlobStore {
    /** A folder for content on its way; on the same file system as the store where that matters. */
    Path spoolFolder() throws IOException;

    /** Makes spooled content durable under its hash; the spooled file may be gone afterwards. */
    void keep(String sha256, Path spooled) throws IOException;

    /** The content; {@link java.io.FileNotFoundException} when it is not there. */
    InputStream open(String sha256) throws IOException;

    /** Names all content. */
    void each(Consumer<String> visitor) throws IOException;

    void delete(String sha256) throws IOException;
}
