package org.staffhome.platform.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Content at rest. Each content has a data key of its own, which stands in front of it, sealed by the service's field key
 * and bound to the content's hash; behind it the content follows in chunks of 64 KiB, each under AES-256-GCM with its
 * number and whether it is the last as nonce. So nothing can be changed, cut off, reordered or put under another hash
 * unnoticed, and files of any size are sealed and opened at the memory of one chunk.
 *
 * <p>Form: 8 bytes of mark, 2 bytes length of the sealed key, the sealed key, filled up to 256 bytes; chunks.
 */
@ApplicationScoped
class ContentSeal {
    private static final byte[] MARK = {(byte) 0x89, 'S', 'H', 'S', 'E', 'A', 'L', '1'};
    private static final int HEADER_BYTES = 256;
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int TAG_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataKeys keys;

    ContentSeal(DataKeys keys) {
        this.keys = keys;
    }

    /** Begins to seal content into a file; its hash is named when it is known, by {@link Sealing#finish}. */
    Sealing into(Path file) throws IOException {
        return new Sealing(FileChannel.open(file, StandardOpenOption.WRITE));
    }

    /** The plain content of what lies under a hash; content from before it was sealed is given as it is. */
    InputStream open(InputStream stored, String sha256) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stored, CHUNK_BYTES + TAG_BYTES);
        in.mark(HEADER_BYTES + 1);
        byte[] header = in.readNBytes(HEADER_BYTES);
        if (!Arrays.equals(header, 0, Math.min(MARK.length, header.length), MARK, 0, MARK.length)) {
            in.reset();
            return in;
        }
        int length = ByteBuffer.wrap(header).getShort(MARK.length);
        String sealedKey = new String(header, MARK.length + Short.BYTES, length, StandardCharsets.US_ASCII);
        return new Opening(in, new SecretKeySpec(keys.open(sealedKey, sha256), "AES"));
    }

    private static byte[] crypt(int mode, SecretKeySpec key, long number, boolean last, byte[] bytes, int length)
            throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                .putLong(number)
                .put((byte) (last ? 1 : 0))
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        return cipher.doFinal(bytes, 0, length);
    }

    /** Content that is being sealed. */
    final class Sealing extends OutputStream {
        private final FileChannel file;
        private final byte[] dataKey = new byte[KEY_BYTES];
        private final byte[] chunk = new byte[CHUNK_BYTES];
        private int filled;
        private long number;

        private Sealing(FileChannel file) throws IOException {
            this.file = file;
            RANDOM.nextBytes(dataKey);
            file.position(HEADER_BYTES);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int done = 0;
            while (done < length) {
                if (filled == CHUNK_BYTES) {
                    flushChunk(false);
                }
                int more = Math.min(length - done, CHUNK_BYTES - filled);
                System.arraycopy(bytes, from + done, chunk, filled, more);
                filled += more;
                done += more;
            }
        }

        /** Writes the last chunk and, in front of all, the key for content of this hash. */
        void finish(String sha256) throws IOException {
            flushChunk(true);
            byte[] sealedKey = keys.seal(dataKey, sha256).getBytes(StandardCharsets.US_ASCII);
            ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES)
                    .put(MARK)
                    .putShort((short) sealedKey.length)
                    .put(sealedKey);
            file.position(0);
            writeAll(header.rewind());
        }

        private void flushChunk(boolean last) throws IOException {
            try {
                SecretKeySpec key = new SecretKeySpec(dataKey, "AES");
                writeAll(ByteBuffer.wrap(crypt(Cipher.ENCRYPT_MODE, key, number++, last, chunk, filled)));
                filled = 0;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM is part of every Java runtime", e);
            }
        }

        private void writeAll(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** Sealed content that is being read. */
    private static final class Opening extends InputStream {
        private final BufferedInputStream in;
        private final SecretKeySpec key;
        private byte[] plain = new byte[0];
        private int next;
        private long number;
        private boolean ended;

        Opening(BufferedInputStream in, SecretKeySpec key) {
            this.in = in;
            this.key = key;
        }

        @Override
        public int read() throws IOException {
            return isAtEnd() ? -1 : plain[next++] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (isAtEnd()) {
                return -1;
            }
            int taken = Math.min(length, plain.length - next);
            System.arraycopy(plain, next, bytes, from, taken);
            next += taken;
            return taken;
        }

        private boolean isAtEnd() throws IOException {
            while (next == plain.length && !ended) {
                byte[] sealed = in.readNBytes(CHUNK_BYTES + TAG_BYTES);
                if (sealed.length < TAG_BYTES) {
                    throw new IOException("stored content was changed or cut off");
                }
                in.mark(1);
                ended = in.read() < 0;
                in.reset();
                try {
                    plain = crypt(Cipher.DECRYPT_MODE, key, number++, ended, sealed, sealed.length);
                } catch (GeneralSecurityException e) {
                    throw new IOException("stored content was changed or cut off", e);
                }
                next = 0;
            }
            return next == plain.length;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
