package org.staffhome.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.staffhome.platform.tabular.HeaderTest.assertRefused;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.staffhome.platform.export.ExportFormat;
import org.staffhome.platform.export.ExportProblem;
import org.staffhome.platform.problem.ProblemCode;

class TemplateAndReportTest {
    private static byte[] template() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TemplateWriter.write(Tables.PEOPLE, out);
        return out.toByteArray();
    }

    @Test
    void theTemplateHasHintsAndAHeaderThatIsFoundAgain() throws IOException {
        assertRefused(TabularProblem.NO_DATA_ROWS, () -> Tables.rows(templateUnchecked()));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(template()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).startsWith("必填");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("姓名*");
            assertThat(rows.get(1).getCellText(2)).isEqualTo("出生日期");
        }
    }

    private static byte[] templateUnchecked() {
        try {
            return template();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theReportNamesRowColumnAndReason() throws IOException {
        List<RowError> errors = List.of(
                new RowError(690, "姓名", "D", "cell-missing", "此列必须填写", "Must be filled in"),
                new RowError(648, null, null, "row-repeated", "整行重复", "Row repeated"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowErrorReport.write(Locale.SIMPLIFIED_CHINESE, ExportFormat.CSV, errors, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                \ufeff行号,列,列名,错误代码,原因\r
                690,D,姓名,cell-missing,此列必须填写\r
                648,,,row-repeated,整行重复\r
                """);
        out.reset();
        RowErrorReport.write(Locale.ENGLISH, ExportFormat.XLSX, errors, out);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getFirstSheet().read().get(1).getCellText(4)).isEqualTo("Must be filled in");
        }
    }

    static Stream<ProblemCode> codes() {
        return Stream.concat(Stream.of(TabularProblem.values()), Stream.of(ExportProblem.values()));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyProblemIsCatalogued(ProblemCode code) throws IOException {
        String file = "/problems/" + code.code().substring(0, code.code().indexOf('.')) + ".yaml";
        try (InputStream yaml = TabularProblem.class.getResourceAsStream(file)) {
            JsonNode entry = new ObjectMapper(new YAMLFactory()).readTree(yaml).get(code.code());
            assertThat(entry.get("status").asInt()).isBetween(400, 499);
            assertThat(entry.at("/detail/zh").asText()).isNotBlank();
            assertThat(entry.at("/detail/en").asText()).isNotBlank();
        }
    }
}
