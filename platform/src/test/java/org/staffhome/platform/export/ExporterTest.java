package org.staffhome.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExporterTest {
    private record Person(String name, String phone, LocalDate born, Long fen, BigDecimal rate, Boolean active) {}

    private static final Person DAI =
            new Person("戴兰", "19904733745", LocalDate.of(1995, 9, 17), 1234L, new BigDecimal("0.5"), true);
    private static final Person NOBODY = new Person(null, null, null, null, null, null);

    private static final ExportLayout<Person> LAYOUT = ExportLayout.of(
            "名单",
            ExportColumn.open("name", "姓名", Person::name),
            ExportColumn.masked("phone", "手机号码", Person::phone, phone -> phone.substring(0, 3) + "****"),
            ExportColumn.open("born", "出生日期", Person::born),
            ExportColumn.open("amountFen", "金额（分）", Person::fen),
            ExportColumn.open("rate", "比例", Person::rate),
            ExportColumn.open("active", "在册", Person::active));

    private static byte[] bytes(Exporter<Person> exporter, ExportFormat format, Person... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(exporter.write(format, RowSource.of(List.of(rows)), out)).isEqualTo(rows.length);
        return out.toByteArray();
    }

    private static String text(ExportFormat format, Person... rows) throws IOException {
        return new String(bytes(Exporter.of(LAYOUT), format, rows), StandardCharsets.UTF_8);
    }

    @Test
    void csvIsWrittenByRfc4180() throws IOException {
        assertThat(text(ExportFormat.CSV, DAI, NOBODY)).isEqualTo("""
                姓名,手机号码,出生日期,金额（分）,比例,在册\r
                戴兰,199****,1995-09-17,1234,0.5,true\r
                ,,,,,\r
                """);
    }

    @Test
    void ndjsonKeepsTypesAndWritesNulls() throws IOException {
        assertThat(text(ExportFormat.NDJSON, DAI, NOBODY).lines())
                .containsExactly(
                        "{\"name\":\"戴兰\",\"phone\":\"199****\",\"born\":\"1995-09-17\",\"amountFen\":1234,\"rate\":0.5,\"active\":true}",
                        "{\"name\":null,\"phone\":null,\"born\":null,\"amountFen\":null,\"rate\":null,\"active\":null}");
    }

    @Test
    void xlsxKeepsTypes() throws IOException {
        byte[] file = bytes(Exporter.of(LAYOUT), ExportFormat.XLSX, DAI, NOBODY);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getFirstSheet();
            List<Row> rows = sheet.read();
            assertThat(sheet.getName()).isEqualTo("名单");
            assertThat(rows.get(1).getCellText(1)).isEqualTo("199****");
            assertThat(rows.get(1).getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(DAI.born());
            assertThat(rows.get(1).getCellAsNumber(3)).contains(new BigDecimal(1234));
            assertThat(rows.get(1).getCellAsBoolean(5)).contains(true);
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void sensitiveColumnsAreMaskedUnlessRevealed(ExportFormat format) throws IOException {
        assertThat(cells(bytes(Exporter.of(LAYOUT), format, DAI), format)).doesNotContain(DAI.phone());
        assertThat(cells(bytes(Exporter.of(LAYOUT).revealed(), format, DAI), format))
                .contains(DAI.phone());
        assertThat(cells(bytes(Exporter.of(LAYOUT).withByteOrderMark(true), format, DAI), format))
                .doesNotContain(DAI.phone());
    }

    private static String cells(byte[] file, ExportFormat format) throws IOException {
        if (format != ExportFormat.XLSX) {
            return new String(file, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            workbook.getFirstSheet().read().forEach(row -> row.forEach(cell -> text.append(cell.getText())));
        }
        return text.toString();
    }

    @Test
    void aByteOrderMarkIsWrittenOnWish() throws IOException {
        byte[] file = bytes(Exporter.of(LAYOUT).withByteOrderMark(true), ExportFormat.CSV, DAI);
        assertThat(file).startsWith(0xef, 0xbb, 0xbf);
        assertThat(bytes(Exporter.of(LAYOUT), ExportFormat.CSV, DAI)[0]).isNotEqualTo((byte) 0xef);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+8613",
                "-1",
                "@SUM",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                " =1",
                "\u200b=1",
                "　=1"
            })
    void whatASpreadsheetWouldRunIsEscaped(String text) throws IOException {
        Person attacker = new Person(text, null, null, -5L, null, null);
        assertThat(CellGuard.guard(text)).isEqualTo("'" + text);
        assertThat(cells(bytes(Exporter.of(LAYOUT), ExportFormat.CSV, attacker), ExportFormat.CSV))
                .contains("'" + text)
                .contains(",-5,");
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(bytes(Exporter.of(LAYOUT), ExportFormat.XLSX, attacker)))) {
            assertThat(workbook.getFirstSheet().read().get(1).getCellText(0)).startsWith("'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"戴兰", "", "a=b", "(1)", "'=1"})
    void otherTextsAreLeftAlone(String text) {
        assertThat(CellGuard.guard(text)).isEqualTo(text);
    }

    @Test
    void aFullSheetIsContinuedOnAFurtherOneWithItsHeader() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxRows rows = new XlsxRows(out, "名单", 4)) {
            rows.header(new String[] {"n"}, new String[] {"序号"});
            for (int i = 1; i <= 7; i++) {
                rows.row(new Object[] {i});
            }
        }
        List<String> sheets = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.add(sheet.getName()
                        + sheet.read().stream().map(row -> row.getCellText(0)).toList());
            }
        }
        assertThat(sheets).containsExactly("名单[序号, 1, 2, 3]", "名单 2[序号, 4, 5, 6]", "名单 3[序号, 7]");
    }

    @Test
    void numbersASheetWouldRoundAndLongTextsAreWrittenSafely() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxRows rows = new XlsxRows(out, "a/b:c", XlsxRows.SHEET_ROWS)) {
            rows.header(new String[] {"n", "t", "d"}, new String[] {"n", "t", "d"});
            rows.row(new Object[] {990304199509175009L, "长".repeat(40_000), Instant.EPOCH});
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Row row = workbook.getFirstSheet().read().get(1);
            assertThat(row.getCellAsString(0)).contains("990304199509175009");
            assertThat(row.getCellText(1)).hasSize(32_767).endsWith("…");
            assertThat(row.getCellText(2)).isEqualTo("1970-01-01T08:00:00+08:00");
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theStreamIsCompleteAndStaysOpen(ExportFormat format) throws IOException {
        boolean[] closed = {false};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        Exporter.of(LAYOUT).write(format, RowSource.of(Collections.nCopies(1000, DAI)), bytes);
        assertThat(closed[0]).isFalse();
        assertThat(cells(bytes.toByteArray(), format)).contains("戴兰");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void aReceiverThatGoesAwayStopsTheExport(ExportFormat format) {
        int[] drawn = {0};
        RowSource<Person> endless = sink -> {
            for (Person person : Collections.nCopies(5_000_000, DAI)) {
                drawn[0]++;
                sink.take(person);
            }
        };
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> Exporter.of(LAYOUT).write(format, endless, gone))
                .satisfiesAnyOf(e -> assertThat(e).isInstanceOf(IOException.class), e -> assertThat(e)
                        .hasRootCauseInstanceOf(IOException.class));
        assertThat(drawn[0]).isLessThan(100_000);
    }

    @Test
    void aLayoutNeedsDifferentKeys() {
        ExportColumn<Integer> column = ExportColumn.open("n", "n", n -> n);
        assertThatThrownBy(() -> ExportLayout.of("x", column, column)).isInstanceOf(IllegalArgumentException.class);
    }
}
