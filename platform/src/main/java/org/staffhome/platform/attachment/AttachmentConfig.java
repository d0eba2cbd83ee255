package org.staffhome.platform.attachment;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Where attachments are kept and how much. */
@ConfigMapping(prefix = "staffhome.attachments")
interface AttachmentConfig {
    /** {@code file} for a directory, {@code s3} for an S3-compatible store. */
    @WithDefault("file")
    Kind store();

    /** Directory of the file store, the same for all processes of the service; needed for {@code file}. */
    Optional<Path> directory();

    /** Largest file. */
    @WithDefault("50M")
    MemorySize maxSize();

    /** Most bytes of all files of one organisation. */
    @WithDefault("20G")
    MemorySize quota();

    /** Content without an attachment is removed when it is older than this; longer than any upload takes. */
    @WithDefault("1h")
    Duration orphanAge();

    /** Media types taken; what a file is, is read from its content, not from its name. */
    @WithDefault(
            "application/pdf,image/png,image/jpeg,image/gif,image/webp,application/zip,text/plain,text/csv,video/mp4,"
                    + "application/msword,application/vnd.ms-excel,application/vnd.ms-powerpoint,"
                    + "application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
                    + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
                    + "application/vnd.openxmlformats-officedocument.presentationml.presentation")
    Set<String> mediaTypes();

    /** The S3-compatible store; needed for {@code s3}. */
    S3 s3();

    /** Kinds of stores. */
    enum Kind {
        FILE,
        S3
    }

    /** An S3-compatible store, addressed by path. */
    interface S3 {
        /** Address of the service, such as {@code https://s3.example.org}. */
        Optional<URI> endpoint();

        /** Region to sign for. */
        @WithDefault("us-east-1")
        String region();

        /** Bucket, which must exist. */
        Optional<String> bucket();

        /** Access key id. */
        Optional<String> accessKey();

        /** Secret access key. */
        Optional<String> secretKey();
    }
}
