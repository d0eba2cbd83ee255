package org.staffhome.platform.attachment;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * A store in an S3-compatible bucket, addressed by path: objects {@code <context>/<sha256>}. An object appears only when
 * its upload is complete. Objects without the context, as they once were, are still read.
 */
final class S3BlobStore implements BlobStore {
    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final Path spool;

    S3BlobStore(AttachmentConfig.S3 config, String context, Path spool) {
        this.prefix = context + "/";
        this.bucket = required(config.bucket(), "bucket");
        this.spool = spool;
        this.client = S3Client.builder()
                .endpointOverride(required(config.endpoint(), "endpoint"))
                .region(Region.of(config.region()))
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(true)
                        .chunkedEncodingEnabled(false)
                        .build())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        required(config.accessKey(), "access-key"), required(config.secretKey(), "secret-key"))))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static <T> T required(Optional<T> value, String name) {
        return value.orElseThrow(() -> new IllegalStateException(
                "staffhome.attachments.s3." + name + " is missing: staffhome.attachments.store=s3 needs it."));
    }

    @Override
    public Path spoolFolder() throws IOException {
        return Files.createDirectories(spool);
    }

    @Override
    public void keep(String sha256, Path spooled) throws IOException {
        call(() -> client.putObject(
                request -> request.bucket(bucket).key(prefix + sha256), RequestBody.fromFile(spooled)));
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        try {
            return object(prefix + sha256);
        } catch (NoSuchKeyException gone) {
            try {
                return object(sha256);
            } catch (NoSuchKeyException e) {
                throw new FileNotFoundException(sha256);
            }
        }
    }

    private InputStream object(String key) throws IOException {
        return call(() -> client.getObject(request -> request.bucket(bucket).key(key)));
    }

    @Override
    public Optional<Instant> keptAt(String sha256) throws IOException {
        try {
            return Optional.of(call(
                    () -> client.headObject(request -> request.bucket(bucket).key(prefix + sha256))
                            .lastModified()));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    @Override
    public void each(Visitor visitor) throws IOException {
        var objects = call(() -> client.listObjectsV2Paginator(
                        request -> request.bucket(bucket).prefix(prefix))
                .contents()
                .iterator());
        while (call(objects::hasNext)) {
            var object = objects.next();
            String name = object.key().substring(prefix.length());
            if (name.matches("[0-9a-f]{64}")) {
                visitor.visit(name, object.lastModified());
            }
        }
    }

    @Override
    public void delete(String sha256) throws IOException {
        call(() -> client.deleteObject(request -> request.bucket(bucket).key(prefix + sha256)));
    }

    private static <T> T call(Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (NoSuchKeyException e) {
            throw e;
        } catch (SdkException e) {
            throw new IOException("the S3 store does not answer as expected", e);
        }
    }
}
