package org.staffhome.platform.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Content by its SHA-256, of one context: several services may share a folder or a bucket, and none sees, lists or deletes
 * what another has. What is there is whole; keeping the same again only makes it young.
 */
interface BlobStore {
    /** A folder for content on its way; on the same file system as the store where that matters. */
    Path spoolFolder() throws IOException;

    /** Makes spooled content durable under its hash; the spooled file may be gone afterwards. */
    void keep(String sha256, Path spooled) throws IOException;

    /** The content; {@link java.io.FileNotFoundException} when it is not there. */
    InputStream open(String sha256) throws IOException;

    /** When the content was last kept, empty when it is not there. */
    Optional<Instant> keptAt(String sha256) throws IOException;

    /** Names all content of the context as it is listed, without gathering it. */
    void each(Visitor visitor) throws IOException;

    void delete(String sha256) throws IOException;

    /** Takes the hash of one content, and when it was last kept. */
    @FunctionalInterface
    interface Visitor {
        void visit(String sha256, Instant keptAt) throws IOException;
    }
}
