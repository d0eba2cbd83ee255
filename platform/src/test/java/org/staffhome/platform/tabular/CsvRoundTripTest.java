package org.staffhome.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.staffhome.platform.export.ExportColumn;
import org.staffhome.platform.export.ExportFormat;
import org.staffhome.platform.export.ExportLayout;
import org.staffhome.platform.export.Exporter;
import org.staffhome.platform.export.RowSource;

/** What is exported as csv reads back as the same cells, whatever quotes, separators and line breaks they have. */
class CsvRoundTripTest {
    private static final ExportLayout<List<String>> THREE = ExportLayout.of(
            "三列",
            ExportColumn.open("a", "甲", row -> row.get(0)),
            ExportColumn.open("b", "乙", row -> row.get(1)),
            ExportColumn.open("c", "丙", row -> row.get(2)));

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars("ab\",;\t\n\r '戴兰＝=+-\ud842\udfb7")
                .ofMaxLength(12)
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE))
                .map(text -> text.replace('\ufffd', '?'));
        return cell.list().ofSize(3).list().ofMaxSize(8);
    }

    @Property(tries = 500)
    void cellsSurvive(@ForAll("tables") List<List<String>> table, @ForAll boolean byteOrderMark) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exporter.of(THREE).withByteOrderMark(byteOrderMark).write(ExportFormat.CSV, RowSource.of(table), out);
        Path file = Files.createTempFile("round-trip", ".csv");
        try {
            Files.write(file, out.toByteArray());
            CsvDialect dialect = new CsvDialect(StandardCharsets.UTF_8, byteOrderMark ? 3 : 0, ',');
            List<List<String>> read = new ArrayList<>();
            try (SheetSource.RowCursor rows = new CsvSource(file, dialect).open()) {
                rows.forEachRemaining(row -> read.add(List.of(
                        unguarded(row.cell(0).text()),
                        unguarded(row.cell(1).text()),
                        unguarded(row.cell(2).text()))));
            }
            assertThat(read.get(0)).containsExactly("甲", "乙", "丙");
            assertThat(read.subList(1, read.size()))
                    .isEqualTo(table.stream()
                            .map(row -> row.stream()
                                    .map(CsvRoundTripTest::unguarded)
                                    .toList())
                            .toList());
        } finally {
            Files.delete(file);
        }
    }

    /** Takes the apostrophe away that the export may have put in front, from both sides alike. */
    private static String unguarded(String text) {
        return text.startsWith("'") ? unguarded(text.substring(1)) : text;
    }
}
