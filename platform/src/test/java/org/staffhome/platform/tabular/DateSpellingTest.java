package org.staffhome.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateSpellingTest {
    private static final LocalDate FIRST_FIVE_DIGIT_SERIAL = LocalDate.of(1927, 5, 18);
    private static final LocalDate LAST_FIVE_DIGIT_SERIAL = LocalDate.of(2173, 10, 13);

    private static DateSpelling read(String text) {
        return DateSpelling.ofText(CellText.clean(text, Kind.DATE));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        long days = ChronoUnit.DAYS.between(FIRST_FIVE_DIGIT_SERIAL, LAST_FIVE_DIGIT_SERIAL);
        return Arbitraries.longs().between(0, days).map(FIRST_FIVE_DIGIT_SERIAL::plusDays);
    }

    @Property
    void everySpellingOfADateGivesThatDate(@ForAll("dates") LocalDate date) {
        long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), date);
        List<String> spellings = List.of(
                date.toString(),
                date.format(DateTimeFormatter.ofPattern("uuuu/M/d")),
                date.format(DateTimeFormatter.ofPattern("uuuu.MM.dd")),
                date.format(DateTimeFormatter.ofPattern("uuuu年M月d日")),
                date.format(DateTimeFormatter.ofPattern("uuuu 年 M 月 d 日")),
                date.format(DateTimeFormatter.ofPattern("uuuuMMdd")),
                date.format(DateTimeFormatter.ofPattern("uuuu-M-d 8:05")),
                date + " 00:00:00",
                date + "T00:00:00.000Z",
                "　" + date.format(DateTimeFormatter.ofPattern("uuuu／M／d")) + " ",
                String.valueOf(serial),
                serial + ".5");
        assertThat(spellings).allSatisfy(text -> assertThat(read(text).date()).isEqualTo(date));
        assertThat(DateSpelling.ofSerial(String.valueOf(serial)).date()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "95-09-17,DATE_TWO_DIGIT_YEAR",
        "95年9月17日,DATE_TWO_DIGIT_YEAR",
        "9/17/95,DATE_TWO_DIGIT_YEAR",
        "1995,DATE_INCOMPLETE",
        "1995.9,DATE_INCOMPLETE",
        "1995年9月,DATE_INCOMPLETE",
        "199509,DATE_INCOMPLETE",
        "2001-02-29,DATE_IMPOSSIBLE",
        "2001-13-01,DATE_IMPOSSIBLE",
        "20010230,DATE_IMPOSSIBLE",
        "0001-01-01,DATE_IMPOSSIBLE",
        "9/17/1995,DATE_UNREADABLE",
        "不详,DATE_UNREADABLE",
        "-34141,DATE_UNREADABLE",
        "1995-09-17-01,DATE_UNREADABLE"
    })
    void whatIsNotOneDateIsRefusedWithItsReason(String text, CellFault fault) {
        assertThat(read(text).fault()).isEqualTo(fault);
        assertThat(read(text).date()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "60", "2958466", "1E300", "NaN"})
    void aSerialThatIsNoDayIsRefused(String serial) {
        assertThat(DateSpelling.ofSerial(serial).fault()).isEqualTo(CellFault.DATE_IMPOSSIBLE);
    }

    @Test
    void theLeapDayOf1900ThatNeverWasDoesNotShiftEarlierDays() {
        assertThat(DateSpelling.ofSerial("1").date()).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(DateSpelling.ofSerial("59").date()).isEqualTo(LocalDate.of(1900, 2, 28));
        assertThat(DateSpelling.ofSerial("61").date()).isEqualTo(LocalDate.of(1900, 3, 1));
    }
}
