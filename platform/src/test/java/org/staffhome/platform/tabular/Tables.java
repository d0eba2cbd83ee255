package org.staffhome.platform.tabular;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Small files made in code, as offices would send them; the persons are invented, region code 99. */
final class Tables {
    static final TableLayout PEOPLE = TableLayout.of(
            "人员名单",
            Column.text("name", "姓名").synonyms("名字", "职工姓名").mustBeFilled(),
            Column.code("idNumber", "身份证号").synonyms("身份证号码").mustExist(),
            Column.date("birth", "出生日期"),
            Column.text("unit", "所在单位"),
            Column.integer("children", "子女数"),
            Column.decimal("income", "月收入"));

    /** A formula, to be given as a cell. */
    record Formula(String expression) {}

    private Tables() {}

    static Object[] row(Object... cells) {
        return cells;
    }

    static byte[] workbook(Object[]... rows) {
        return workbook(Map.of("名单", rows));
    }

    static byte[] workbook(Map<String, Object[][]> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            sheets.forEach((name, rows) -> fill(workbook.newWorksheet(name), rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, Object[][] rows) {
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                Object cell = rows[r][c];
                if (cell instanceof String text) {
                    sheet.value(r, c, text);
                } else if (cell instanceof Number number) {
                    sheet.value(r, c, number);
                } else if (cell instanceof Boolean flag) {
                    sheet.value(r, c, flag);
                } else if (cell instanceof LocalDate date) {
                    sheet.value(r, c, date);
                    sheet.style(r, c).format("yyyy/m/d").set();
                } else if (cell instanceof Formula formula) {
                    sheet.formula(r, c, formula.expression());
                }
            }
        }
    }

    /** A workbook of one sheet whose XML is given, for what a writer would never produce. */
    static byte[] handmade(String sheetData, boolean date1904) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                            + "</Types>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\"><workbookPr date1904=\""
                            + (date1904 ? 1 : 0)
                            + "\"/><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\"" + relations
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + main
                            + "\"><cellXfs count=\"2\"><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            put(zip, "xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + main + "\"><sheetData>" + sheetData);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static byte[] csv(Charset charset, String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(charset);
    }

    static TabularFile open(byte[] file) {
        return TabularFile.open(new ByteArrayInputStream(file), "名单.xlsx");
    }

    static List<Row> rows(byte[] file) {
        try (TabularFile opened = open(file);
                TableReader reader = opened.read(PEOPLE)) {
            List<Row> rows = new ArrayList<>();
            reader.forEach(rows::add);
            return rows;
        }
    }

    static ReadSummary summary(byte[] file) {
        try (TabularFile opened = open(file);
                TableReader reader = opened.read(PEOPLE)) {
            reader.forEach(row -> {});
            return reader.summary();
        }
    }

    static Header header(byte[] file) {
        try (TabularFile opened = open(file);
                TableReader reader = opened.read(PEOPLE)) {
            return reader.header();
        }
    }
}
