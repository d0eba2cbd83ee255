package org.staffhome.platform.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.staffhome.platform.problem.Problem;

/** The store that the configuration names, opened at its first use. */
@ApplicationScoped
class BlobStores {
    private final AttachmentConfig config;
    private final String context;
    private BlobStore store;

    BlobStores(AttachmentConfig config, @ConfigProperty(name = "staffhome.context") String context) {
        this.config = config;
        this.context = context;
    }

    /** The store, or problem {@code attachment.store-unavailable} where none is configured. */
    synchronized BlobStore get() {
        if (store == null) {
            store = switch (config.store()) {
                case FILE ->
                    new FileBlobStore(
                            config.directory().orElseThrow(() -> Problem.of(AttachmentProblem.STORE_UNAVAILABLE)),
                            context);
                case S3 ->
                    new S3BlobStore(
                            config.s3(),
                            context,
                            Path.of(System.getProperty("java.io.tmpdir"), "staffhome-attachments", context));
            };
        }
        return store;
    }

    /** Whether any store is configured. */
    boolean isConfigured() {
        return config.store() == AttachmentConfig.Kind.S3 || config.directory().isPresent();
    }
}
