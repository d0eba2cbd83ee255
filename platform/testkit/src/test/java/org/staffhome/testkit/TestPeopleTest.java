package org.staffhome.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Invented numbers pass the check of their standard; the reference values are worked examples of the algorithms. */
class TestPeopleTest {

    @Test
    void theCheckDigitIsThatOfTheStandard() {
        // GB 11643-1999, appendix A: 11010519491231002X and 440524188001010014.
        assertThat(TestPeople.idNumber("110105", LocalDate.of(1949, 12, 31), 2)).isEqualTo("11010519491231002X");
        assertThat(TestPeople.idNumber("440524", LocalDate.of(1880, 1, 1), 1)).isEqualTo("440524188001010014");
    }

    @Test
    void peopleAreDifferentAndOfNoRealRegion() {
        Set<String> numbers = new HashSet<>();
        for (TestPeople.Person person : TestPeople.people(20_000)) {
            assertThat(person.idNumber()).startsWith("99").hasSize(18);
            assertThat(numbers.add(person.idNumber())).isTrue();
            assertThat((person.idNumber().charAt(16) - '0') % 2 == 0).isEqualTo(person.female());
        }
        assertThat(TestPeople.person(17)).isEqualTo(TestPeople.person(17));
    }

    @Test
    void aWrongCheckDigitIsWrong() {
        String right = TestPeople.person(3).idNumber();
        assertThat(TestPeople.wrongCheckDigit(right)).isNotEqualTo(right).hasSize(18);
    }

    @Test
    void creditCodesHaveBothCheckCharacters() {
        String code = TestPeople.creditCode("81", 12_345_678);
        assertThat(code).hasSize(18).startsWith("81990100").matches("[0-9A-HJ-NPQRTUWXY]{18}");
        assertThat(TestPeople.creditCode("81", 12_345_679)).isNotEqualTo(code);
        assertThat(checksum(code)).isZero();
    }

    /** GB 32100: the weighted sum with the check character itself is divisible by 31. */
    private static int checksum(String code) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int weight = 1;
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += alphabet.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return (sum + alphabet.indexOf(code.charAt(17))) % 31;
    }
}
