package org.staffhome.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.problem.Problem;

class ExportRequestTest {
    private static List<MediaType> accept(String... types) {
        return java.util.Arrays.stream(types).map(MediaType::valueOf).toList();
    }

    @Test
    void theFormatInWordsWinsOverAccept() {
        assertThat(ExportFormat.of("xlsx", accept("text/csv"))).isEqualTo(ExportFormat.XLSX);
        assertThat(ExportFormat.of("NDJSON", accept("*/*"))).isEqualTo(ExportFormat.NDJSON);
    }

    @Test
    void acceptDecidesInItsOrder() {
        assertThat(ExportFormat.of(null, accept("*/*"))).isEqualTo(ExportFormat.CSV);
        assertThat(ExportFormat.of("", accept())).isEqualTo(ExportFormat.CSV);
        assertThat(ExportFormat.of(null, accept("text/html", ExportFormat.XLSX_TYPE, "text/csv")))
                .isEqualTo(ExportFormat.XLSX);
        assertThat(ExportFormat.of(null, accept("application/x-ndjson"))).isEqualTo(ExportFormat.NDJSON);
    }

    @Test
    void otherFormatsAreRefused() {
        assertThatThrownBy(() -> ExportFormat.of("pdf", accept("*/*")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ExportProblem.FORMAT_UNKNOWN));
        assertThatThrownBy(() -> ExportFormat.of(null, accept("text/html")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ExportProblem.NOT_ACCEPTABLE));
    }

    @Test
    void aChineseFileNameIsGivenByRfc5987AndCannotBreakTheHeader() {
        assertThat(ExportResponse.disposition("会员 1.csv"))
                .isEqualTo("attachment; filename=\"__ 1.csv\"; filename*=UTF-8''%E4%BC%9A%E5%91%98%201.csv");
        assertThat(ExportResponse.disposition("a\"\r\nSet-Cookie: x\\..%2f.csv"))
                .isEqualTo("attachment; filename=\"a___Set-Cookie: x_.._2f.csv\";"
                        + " filename*=UTF-8''a___Set-Cookie%3A%20x_..%252f.csv");
    }
}
