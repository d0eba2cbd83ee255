package org.staffhome.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.staffhome.platform.export.ExportColumn;
import org.staffhome.platform.export.ExportFormat;
import org.staffhome.platform.export.ExportLayout;
import org.staffhome.platform.export.Exporter;
import org.staffhome.platform.export.RowSource;

/** Writing and reading 300,000 rows must not hold them: what is in use after a collection hardly grows on the way. */
class BoundedMemoryTest {
    private static final int ROWS = 300_000;
    private static final int MEASURED_EVERY = 75_000;
    private static final long BOUND = 24L << 20;

    private static final ExportLayout<Integer> LAYOUT = ExportLayout.of(
            "名单",
            ExportColumn.open("no", "序号", n -> n),
            ExportColumn.open("name", "姓名", n -> "戴" + (char) ('\u4e00' + n % 20_000) + n),
            ExportColumn.open("id", "身份证号", n -> "%018d".formatted(n)),
            ExportColumn.open("birth", "出生日期", n -> LocalDate.of(1950, 1, 1).plusDays(n % 20_000)),
            ExportColumn.open("unit", "所在单位", n -> "第" + n + "单位"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void rowsAreNotKept(TableFormat format) throws IOException {
        Path file = folder.resolve("rows");
        long before = used();
        long[] most = {0};
        RowSource<Integer> rows = sink -> {
            Iterator<Integer> numbers = IntStream.range(0, ROWS).iterator();
            while (numbers.hasNext()) {
                int n = numbers.next();
                most[0] = n % MEASURED_EVERY == MEASURED_EVERY - 1 ? Math.max(most[0], used()) : most[0];
                sink.take(n);
            }
        };
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Exporter.of(LAYOUT).write(ExportFormat.valueOf(format.name()), rows, out);
        }
        assertThat(most[0] - before).as("bytes held while writing").isLessThan(BOUND);

        most[0] = 0;
        try (TabularFile opened = TabularFile.open(file, "rows");
                TableReader reader = opened.read(Tables.PEOPLE)) {
            assertThat(opened.format()).isEqualTo(format);
            int read = 0;
            for (Row row : reader) {
                assertThat(row.isGood()).isTrue();
                read++;
                most[0] = read % MEASURED_EVERY == 0 ? Math.max(most[0], used()) : most[0];
            }
            assertThat(read).isEqualTo(ROWS);
        }
        assertThat(most[0] - before).as("bytes held while reading").isLessThan(BOUND);
    }

    @Test
    void theMeasureSeesRowsThatAreKept() {
        long before = used();
        String[] kept = IntStream.range(0, ROWS).mapToObj("%0100d"::formatted).toArray(String[]::new);
        assertThat(used() - before).isGreaterThan(BOUND);
        assertThat(kept[ROWS - 1]).endsWith("299999");
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
