package org.staffhome.platform.tabular;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.staffhome.platform.problem.Problem;

/**
 * How a delimited text file is written, found out from its content: the encoding by its byte order mark or by strict
 * decoding of the whole file, the separator by which one cuts the first lines most evenly.
 *
 * @param charset the encoding
 * @param bomLength bytes of the byte order mark, 0 without
 * @param separator comma, semicolon or tab
 */
record CsvDialect(Charset charset, int bomLength, char separator) {
    static final Charset GB18030 = Charset.forName("GB18030");

    private static final char[] SEPARATORS = {',', '\t', ';'};
    private static final int SAMPLE = 1 << 16;

    static CsvDialect detect(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(SAMPLE);
        }
        CsvDialect encoding = byMark(head);
        if (encoding == null) {
            encoding = new CsvDialect(byContent(file, head), 0, ',');
        } else if (!decodes(file, encoding)) {
            throw Problem.of(TabularProblem.ENCODING_UNKNOWN);
        }
        return new CsvDialect(encoding.charset, encoding.bomLength, separator(sample(file, encoding)));
    }

    /** The text, malformed bytes raising {@link CharacterCodingException}. */
    Reader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), SAMPLE);
        in.skipNBytes(bomLength);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static CsvDialect byMark(byte[] head) {
        if (startsWith(head, 0xef, 0xbb, 0xbf)) {
            return new CsvDialect(StandardCharsets.UTF_8, 3, ',');
        }
        if (startsWith(head, 0xff, 0xfe)) {
            return new CsvDialect(StandardCharsets.UTF_16LE, 2, ',');
        }
        if (startsWith(head, 0xfe, 0xff)) {
            return new CsvDialect(StandardCharsets.UTF_16BE, 2, ',');
        }
        if (startsWith(head, 0x84, 0x31, 0x95, 0x33)) {
            return new CsvDialect(GB18030, 4, ',');
        }
        return null;
    }

    private static Charset byContent(Path file, byte[] head) throws IOException {
        List<Charset> candidates = new ArrayList<>();
        if (hasNul(head)) {
            candidates.add(nulsAtOddPositions(head) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        } else {
            candidates.add(StandardCharsets.UTF_8);
            candidates.add(GB18030);
        }
        for (Charset candidate : candidates) {
            if (decodes(file, new CsvDialect(candidate, 0, ','))) {
                return candidate;
            }
        }
        throw Problem.of(TabularProblem.ENCODING_UNKNOWN);
    }

    /** A NUL never occurs in text: where it survives decoding the file is something else. */
    private static boolean decodes(Path file, CsvDialect encoding) throws IOException {
        char[] buffer = new char[SAMPLE];
        try (Reader reader = encoding.open(file)) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        throw Problem.of(TabularProblem.UNSUPPORTED_FORMAT);
                    }
                }
            }
            return true;
        } catch (CharacterCodingException wrongEncoding) {
            return false;
        }
    }

    private static String sample(Path file, CsvDialect encoding) throws IOException {
        char[] buffer = new char[SAMPLE / 2];
        try (Reader reader = encoding.open(file)) {
            int length = 0;
            while (length < buffer.length) {
                int read = reader.read(buffer, length, buffer.length - length);
                if (read < 0) {
                    break;
                }
                length += read;
            }
            return new String(buffer, 0, length);
        }
    }

    /** The separator that gives the most lines with the same number of cells; among equals the one with more cells. */
    static char separator(String sample) {
        char best = ',';
        long bestScore = 0;
        for (char candidate : SEPARATORS) {
            Map<Integer, Integer> linesByCount = new HashMap<>();
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < sample.length(); i++) {
                char c = sample.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted && c == candidate) {
                    count++;
                } else if (!quoted && (c == '\n' || i == sample.length() - 1)) {
                    linesByCount.merge(count, 1, Integer::sum);
                    count = 0;
                }
            }
            linesByCount.merge(count, 1, Integer::sum);
            long score = 0;
            for (Map.Entry<Integer, Integer> entry : linesByCount.entrySet()) {
                if (entry.getKey() > 0) {
                    score = Math.max(score, entry.getValue() * 1000L + entry.getKey());
                }
            }
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNul(byte[] head) {
        return indexOfNul(head, 0, 1) >= 0;
    }

    private static boolean nulsAtOddPositions(byte[] head) {
        return indexOfNul(head, 1, 2) >= 0
                && (indexOfNul(head, 0, 2) < 0 || indexOfNul(head, 1, 2) < indexOfNul(head, 0, 2));
    }

    private static int indexOfNul(byte[] head, int from, int step) {
        for (int i = from; i < head.length; i += step) {
            if (head[i] == 0) {
                return i;
            }
        }
        return -1;
    }
}
