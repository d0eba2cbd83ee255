package org.staffhome.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.staffhome.platform.clock.WallClock;
import org.staffhome.platform.problem.Problem;

/** Both stores keep the same promises. */
class BlobStoreTest {
    private static final ContentSeal SEAL = new ContentSeal(new PlainKeys());

    @TempDir
    Path folder;

    @Test
    void aFileStoreKeepsContentByItsHash() throws IOException {
        keepsContentByItsHash(new FileBlobStore(folder.resolve("store"), "sample"));
    }

    @Test
    void anS3StoreKeepsContentByItsHash() throws IOException {
        try (S3TestServer server = new S3TestServer()) {
            keepsContentByItsHash(s3(server, S3TestServer.ACCESS_KEY));
        }
    }

    @Test
    void servicesThatShareAFolderOrABucketKeepTheirContentsApart() throws IOException {
        Path shared = folder.resolve("shared");
        isNeitherListedNorDeletedByAnother(new FileBlobStore(shared, "welfare"), new FileBlobStore(shared, "activity"));
        try (S3TestServer server = new S3TestServer()) {
            isNeitherListedNorDeletedByAnother(
                    s3(server, S3TestServer.ACCESS_KEY, "welfare"), s3(server, S3TestServer.ACCESS_KEY, "activity"));
        }
    }

    @Test
    void contentFromBeforeTheContextStoodInFrontIsStillReadAsItIs() throws IOException {
        byte[] plain = "%PDF-1.7 old".getBytes(StandardCharsets.US_ASCII);
        String hash = "ab" + "0".repeat(62);
        Path old = Files.createDirectories(folder.resolve("store/ab/00")).resolve(hash);
        Files.write(old, plain);
        BlobStore files = new FileBlobStore(folder.resolve("store"), "sample");
        assertThat(SEAL.open(files.open(hash), hash).readAllBytes()).isEqualTo(plain);
        try (S3TestServer server = new S3TestServer()) {
            server.objects.put(hash, plain);
            BlobStore s3 = s3(server, S3TestServer.ACCESS_KEY);
            assertThat(SEAL.open(s3.open(hash), hash).readAllBytes()).isEqualTo(plain);
        }
    }

    @Test
    void anS3StoreThatRefusesOrFailsIsAnIoException() throws IOException {
        try (S3TestServer server = new S3TestServer()) {
            BlobStore stranger = s3(server, "stranger");
            try (Spool spool = spool(stranger, new byte[] {1})) {
                assertThatThrownBy(() -> stranger.keep(spool.sha256Hex(), spool.file()))
                        .isInstanceOf(IOException.class);
            }
            assertThat(server.objects).isEmpty();
            server.failing = true;
            assertThatThrownBy(() -> s3(server, S3TestServer.ACCESS_KEY).open("0".repeat(64)))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(FileNotFoundException.class);
        }
    }

    @Test
    void anS3StoreWithoutItsSettingsNamesTheMissingOne() {
        assertThatThrownBy(() -> new S3BlobStore(config(null, "x"), "sample", folder))
                .hasMessageContaining("staffhome.attachments.s3.endpoint");
    }

    @Test
    void contentBeyondTheLimitLeavesNothingBehind() throws IOException {
        BlobStore store = new FileBlobStore(folder.resolve("store"), "sample");
        assertThatThrownBy(() -> Spool.of(new ByteArrayInputStream(new byte[101]), store.spoolFolder(), 100, SEAL))
                .isInstanceOf(Problem.class)
                .hasMessage("attachment.too-large");
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[50]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        });
        assertThatThrownBy(() -> Spool.of(broken, store.spoolFolder(), 100, SEAL))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Spool.of(InputStream.nullInputStream(), store.spoolFolder(), 100, SEAL))
                .hasMessage("attachment.empty");
        try (Stream<Path> left = Files.list(store.spoolFolder())) {
            assertThat(left).isEmpty();
        }
    }

    private void keepsContentByItsHash(BlobStore store) throws IOException {
        List<String> hashes = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 5; i++) {
            byte[] content = new byte[100_000 * i + 1];
            random.nextBytes(content);
            try (Spool spool = spool(store, content);
                    Spool again = spool(store, content)) {
                store.keep(spool.sha256Hex(), spool.file());
                store.keep(again.sha256Hex(), again.file());
                hashes.add(spool.sha256Hex());
                assertThat(spool.size()).isEqualTo(content.length);
                try (InputStream in = SEAL.open(store.open(spool.sha256Hex()), spool.sha256Hex())) {
                    assertThat(in.readAllBytes()).isEqualTo(content);
                }
            }
        }
        List<String> listed = new ArrayList<>();
        store.each((sha256, keptAt) -> {
            assertThat(keptAt).isCloseTo(WallClock.now(), within(1, ChronoUnit.MINUTES));
            assertThat(store.keptAt(sha256)).contains(keptAt);
            listed.add(sha256);
        });
        assertThat(listed).containsExactlyInAnyOrderElementsOf(hashes);
        try (Stream<Path> left = Files.list(store.spoolFolder())) {
            assertThat(left).isEmpty();
        }
        store.delete(hashes.get(0));
        store.delete(hashes.get(0));
        assertThatThrownBy(() -> store.open(hashes.get(0))).isInstanceOf(FileNotFoundException.class);
        assertThat(store.keptAt(hashes.get(0))).isEmpty();
    }

    private void isNeitherListedNorDeletedByAnother(BlobStore store, BlobStore other) throws IOException {
        try (Spool spool = spool(store, new byte[] {1, 2, 3})) {
            String hash = spool.sha256Hex();
            store.keep(hash, spool.file());
            other.each((sha256, keptAt) -> assertThat(sha256).isNull());
            other.delete(hash);
            try (InputStream in = SEAL.open(store.open(hash), hash)) {
                assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
            }
        }
    }

    private static Spool spool(BlobStore store, byte[] content) throws IOException {
        return Spool.of(new ByteArrayInputStream(content), store.spoolFolder(), Long.MAX_VALUE, SEAL);
    }

    private BlobStore s3(S3TestServer server, String accessKey) {
        return s3(server, accessKey, "sample");
    }

    private BlobStore s3(S3TestServer server, String accessKey, String context) {
        return new S3BlobStore(config(server.endpoint(), accessKey), context, folder.resolve("spool"));
    }

    private static AttachmentConfig.S3 config(URI endpoint, String accessKey) {
        return new AttachmentConfig.S3() {
            @Override
            public Optional<URI> endpoint() {
                return Optional.ofNullable(endpoint);
            }

            @Override
            public String region() {
                return "us-east-1";
            }

            @Override
            public Optional<String> bucket() {
                return Optional.of(S3TestServer.BUCKET);
            }

            @Override
            public Optional<String> accessKey() {
                return Optional.of(accessKey);
            }

            @Override
            public Optional<String> secretKey() {
                return Optional.of("test-secret");
            }
        };
    }
}
