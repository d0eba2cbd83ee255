package org.staffhome.platform.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.staffhome.platform.problem.Problem;

/** The store that the configuration names, opened at its first use. */
@ApplicationScoped
class BlobStores {
    private final AttachmentConfig config;
    private BlobStore store;

    BlobStores(AttachmentConfig config) {
        this.config = config;
    }

    /** The store, or problem {@code attachment.store-unavailable} where none is configured. */
    synchronized BlobStore get() {
        if (store == null) {
            store = switch (config.store()) {
                case FILE ->
                    new FileBlobStore(
                            config.directory().orElseThrow(() -> Problem.of(AttachmentProblem.STORE_UNAVAILABLE)));
                case S3 ->
                    new S3BlobStore(
                            config.s3(), Path.of(System.getProperty("java.io.tmpdir"), "staffhome-attachments"));
            };
        }
        return store;
    }

    /** Whether any store is configured. */
    boolean isConfigured() {
        return config.store() == AttachmentConfig.Kind.S3 || config.directory().isPresent();
    }
}
