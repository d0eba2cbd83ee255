package org.staffhome.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Content at rest tells nothing, and whatever is done to it is noticed when it is read. */
class ContentSealTest {
    private static final int CHUNK = 64 * 1024;
    private static final int HEADER = 256;
    private static final String HASH = "a".repeat(64);

    private final ContentSeal seal = new ContentSeal(new PlainKeys());

    @TempDir
    Path folder;

    @Test
    void contentOfAnySizeComesBack() throws IOException {
        for (int size : new int[] {1, 255, 256, 257, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7}) {
            byte[] plain = random(size);
            assertThat(open(sealed(plain), HASH)).as("size %s", size).isEqualTo(plain);
        }
    }

    @Test
    void nothingOfTheContentLiesOpen() throws IOException {
        byte[] plain = new byte[2 * CHUNK];
        Arrays.fill(plain, (byte) 'x');
        assertThat(new String(sealed(plain), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("xxxx");
        assertThat(Arrays.copyOfRange(sealed(plain), HEADER, HEADER + 100))
                .as("every content has a key of its own")
                .isNotEqualTo(Arrays.copyOfRange(sealed(plain), HEADER, HEADER + 100));
    }

    @Test
    void aChangeACutOrAnotherOrderIsNoticed() throws IOException {
        byte[] good = sealed(random(3 * CHUNK));
        byte[] changed = good.clone();
        changed[HEADER + CHUNK + 20] ^= 1;
        refused(changed);
        refused(Arrays.copyOf(good, HEADER + 2 * (CHUNK + 16)));
        refused(Arrays.copyOf(good, HEADER));
        byte[] swapped = good.clone();
        System.arraycopy(good, HEADER, swapped, HEADER + CHUNK + 16, CHUNK + 16);
        System.arraycopy(good, HEADER + CHUNK + 16, swapped, HEADER, CHUNK + 16);
        refused(swapped);
    }

    @Test
    void contentUnderTheHashOfOtherContentDoesNotOpen() throws IOException {
        byte[] sealed = sealed(random(10));
        assertThatThrownBy(() -> open(sealed, "b".repeat(64))).hasMessage("the key of other content");
    }

    private void refused(byte[] stored) {
        assertThatThrownBy(() -> open(stored, HASH))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed or cut off");
    }

    private byte[] open(byte[] stored, String hash) throws IOException {
        return seal.open(new ByteArrayInputStream(stored), hash).readAllBytes();
    }

    private byte[] sealed(byte[] plain) throws IOException {
        Path file = Files.createTempFile(folder, "sealed", "");
        try (ContentSeal.Sealing out = seal.into(file)) {
            for (int from = 0; from < plain.length; from += 1_000) {
                out.write(plain, from, Math.min(1_000, plain.length - from));
            }
            out.finish(HASH);
        }
        return Files.readAllBytes(file);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
