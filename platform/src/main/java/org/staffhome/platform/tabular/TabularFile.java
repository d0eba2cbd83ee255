package org.staffhome.platform.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.staffhome.platform.problem.Problem;

/**
 * An uploaded table. Its format is told by its content, not by its name, which only names it in reports. It is kept in a private temporary
 * file until closed, so that it can be read several times without being held in memory.
 */
public final class TabularFile implements AutoCloseable {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int HEAD = 1 << 16;
    private static final List<String> OTHER_FORMATS =
            List.of("%pdf", "<!doctype", "<html", "<?xml", "{\\rtf", "<table");

    private final String fileName;
    private final TableFormat format;
    private final Charset charset;
    private final Path ownFile;
    private final ReadableWorkbook workbook;
    private final List<SheetSource> sheets;
    private final TabularLimits limits;

    private TabularFile(
            String fileName,
            TableFormat format,
            Charset charset,
            Path ownFile,
            ReadableWorkbook workbook,
            List<SheetSource> sheets,
            TabularLimits limits) {
        this.fileName = fileName;
        this.format = format;
        this.charset = charset;
        this.ownFile = ownFile;
        this.workbook = workbook;
        this.sheets = sheets;
        this.limits = limits;
    }

    /** Opens an upload with the standard limits; the stream is read to its end and left open. */
    public static TabularFile open(InputStream in, String fileName) {
        return open(in, fileName, TabularLimits.STANDARD);
    }

    public static TabularFile open(InputStream in, String fileName, TabularLimits limits) {
        Path spooled = null;
        try {
            spooled = Files.createTempFile("table-", ".upload");
            copy(in, spooled, limits);
            return inspect(spooled, spooled, fileName, limits);
        } catch (IOException e) {
            delete(spooled);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            delete(spooled);
            throw e;
        }
    }

    /** Opens a file in place; it is not deleted. */
    public static TabularFile open(Path file, String fileName) {
        return open(file, fileName, TabularLimits.STANDARD);
    }

    public static TabularFile open(Path file, String fileName, TabularLimits limits) {
        try {
            if (Files.size(file) > limits.maxBytes()) {
                throw tooLarge(limits);
            }
            return inspect(file, null, fileName, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the sender named it. */
    public String fileName() {
        return fileName;
    }

    public TableFormat format() {
        return format;
    }

    /** The encoding of a csv file; empty for a workbook. */
    public Optional<Charset> charset() {
        return Optional.ofNullable(charset);
    }

    /** Finds the table of this layout; can be called again to read once more from the start. */
    public TableReader read(TableLayout layout) {
        return TableReader.open(sheets, layout, limits);
    }

    @Override
    public void close() {
        try {
            if (workbook != null) {
                workbook.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(ownFile);
        }
    }

    private static TabularFile inspect(Path file, Path ownFile, String fileName, TabularLimits limits)
            throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (startsWith(head, ZIP)) {
            return workbook(file, ownFile, fileName, limits);
        }
        if (startsWith(head, OLE2)) {
            throw Problem.of(
                    contains(file, ENCRYPTED) ? TabularProblem.PASSWORD_PROTECTED : TabularProblem.OLD_WORKBOOK);
        }
        String start = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1)
                .replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "")
                .toLowerCase(Locale.ROOT);
        if (start.isEmpty() && head.length < 512) {
            throw Problem.of(TabularProblem.EMPTY_FILE);
        }
        if (OTHER_FORMATS.stream().anyMatch(start::startsWith)) {
            throw Problem.of(TabularProblem.UNSUPPORTED_FORMAT);
        }
        CsvDialect dialect = CsvDialect.detect(file);
        List<SheetSource> sheets = List.of(new CsvSource(file, dialect));
        return new TabularFile(fileName, TableFormat.CSV, dialect.charset(), ownFile, null, sheets, limits);
    }

    private static TabularFile workbook(Path file, Path ownFile, String fileName, TabularLimits limits)
            throws IOException {
        checkArchive(file, limits);
        ReadableWorkbook workbook;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException damaged) {
            throw Problem.of(TabularProblem.BROKEN_FILE).with("row", 0);
        }
        List<SheetSource> sheets = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            WorkbookParts parts = WorkbookParts.of(zip);
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    MergedRanges merged = MergedRanges.scan(parts.sheet(sheet.getId()));
                    sheets.add(new XlsxSource(workbook, sheet, merged));
                }
            }
        } catch (IOException damaged) {
            workbook.close();
            throw Problem.of(TabularProblem.BROKEN_FILE).with("row", 0);
        } catch (RuntimeException refused) {
            workbook.close();
            throw refused;
        }
        return new TabularFile(fileName, TableFormat.XLSX, null, ownFile, workbook, sheets, limits);
    }

    /** Is the archive a workbook, and small enough when unpacked? */
    private static void checkArchive(Path file, TabularLimits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.bin") != null) {
                throw Problem.of(TabularProblem.UNSUPPORTED_FORMAT);
            }
            if (zip.stream().noneMatch(entry -> entry.getName().startsWith("xl/"))) {
                throw Problem.of(TabularProblem.UNSUPPORTED_FORMAT);
            }
            long unpacked = 0;
            long shared = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                unpacked += Math.max(0, entry.getSize());
                if (!entry.getName().contains("worksheets/") && !entry.getName().contains("media/")) {
                    shared += WorkbookParts.trueSize(zip, entry, limits.maxSharedBytes());
                }
                if (unpacked > limits.maxUnpackedBytes() || shared > limits.maxSharedBytes()) {
                    throw tooLarge(limits);
                }
            }
        } catch (ZipException damaged) {
            throw Problem.of(TabularProblem.BROKEN_FILE).with("row", 0);
        }
    }

    private static void copy(InputStream in, Path target, TabularLimits limits) throws IOException {
        byte[] buffer = new byte[HEAD];
        long copied = 0;
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                copied += read;
                if (copied > limits.maxBytes()) {
                    throw tooLarge(limits);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static Problem tooLarge(TabularLimits limits) {
        return Problem.of(TabularProblem.TOO_LARGE).with("maxMegabytes", limits.maxBytes() >> 20);
    }

    private static void delete(Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean startsWith(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    /** Searches the whole file: the directory of an encrypted workbook may stand anywhere in it. */
    private static boolean contains(Path file, byte[] mark) throws IOException {
        String wanted = new String(mark, StandardCharsets.ISO_8859_1);
        try (InputStream in = Files.newInputStream(file)) {
            String carried = "";
            for (byte[] part = in.readNBytes(HEAD); part.length > 0; part = in.readNBytes(HEAD)) {
                String window = carried + new String(part, StandardCharsets.ISO_8859_1);
                if (window.contains(wanted)) {
                    return true;
                }
                carried = window.substring(Math.max(0, window.length() - wanted.length()));
            }
        }
        return false;
    }
}
