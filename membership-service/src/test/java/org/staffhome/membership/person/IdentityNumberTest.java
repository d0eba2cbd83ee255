package org.staffhome.membership.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.staffhome.testkit.TestPeople;

/** GB 11643, and the ways in which lists spoil identity numbers. Region 99 is assigned to nobody. */
class IdentityNumberTest {

    @ParameterizedTest
    @CsvSource({
        "'',MISSING",
        "9.90101E+17,SCIENTIFIC_NOTATION",
        "99010119900101,LENGTH",
        "99010119900101001A,CHARACTERS"
    })
    void eachFaultHasItsName(String text, IdentityNumber.Fault fault) {
        assertThat(IdentityNumber.faultOf(IdentityNumber.normalise(text))).contains(fault);
    }

    @Test
    void fullWidthDigitsBlanksAndALowerCaseXAreTidiedUp() {
        String plain = TestPeople.person(5).idNumber();
        StringBuilder wide = new StringBuilder(" ");
        plain.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        assertThat(IdentityNumber.normalise(wide + "\u3000")).isEqualTo(plain);
        assertThat(IdentityNumber.normalise("99010119900101001x")).endsWith("X");
    }

    @Test
    void aDayThatDoesNotExistIsFoundEvenWithARightCheckDigit() {
        String body = "99010119900231001";
        assertThat(IdentityNumber.faultOf(body + IdentityNumber.checkCharacter(body)))
                .contains(IdentityNumber.Fault.BIRTH_DATE);
    }

    @Test
    void noTextShowsTheNumber() {
        String number = TestPeople.person(1).idNumber();
        assertThat(new IdentityNumber(number).toString()).doesNotContain(number);
        assertThat(new Mobile("19900000001").toString()).doesNotContain("19900000001");
    }

    @Property(tries = 300)
    void itTellsBirthDateAndGender(
            @ForAll @IntRange(min = 0, max = 20_000) int day, @ForAll @IntRange(min = 0, max = 999) int order) {
        LocalDate birthday = LocalDate.of(1950, 1, 1).plusDays(day);
        IdentityNumber number = new IdentityNumber(TestPeople.idNumber("990101", birthday, order));
        assertThat(number.birthDate()).isEqualTo(birthday);
        assertThat(number.gender()).isEqualTo(order % 2 == 1 ? Gender.MALE : Gender.FEMALE);
    }

    @Property(tries = 300)
    void aSingleWrongDigitIsAlwaysFound(
            @ForAll @IntRange(min = 0, max = 1_000_000) int person,
            @ForAll @IntRange(min = 0, max = 16) int position,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        String good = TestPeople.person(person).idNumber();
        char wrong = (char) ('0' + (good.charAt(position) - '0' + shift) % 10);
        assertThat(IdentityNumber.faultOf(good)).isEmpty();
        assertThat(IdentityNumber.faultOf(good.substring(0, position) + wrong + good.substring(position + 1)))
                .contains(IdentityNumber.Fault.CHECK_DIGIT);
    }

    @ParameterizedTest
    @CsvSource({"199-0517-0354", "１９９－０５１７－０３５４", "+8619905170354", "' 199 0517 0354'"})
    void aMobileIsReadHoweverItIsWritten(String text) {
        assertThat(Mobile.read(text)).contains(new Mobile("19905170354"));
    }

    @ParameterizedTest
    @CsvSource({"1990517035", "29905170354", "199051703545"})
    void whatIsNoMobileIsNotRead(String text) {
        assertThat(Mobile.read(text)).isEmpty();
    }
}
