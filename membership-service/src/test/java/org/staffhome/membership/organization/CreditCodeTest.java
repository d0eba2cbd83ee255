package org.staffhome.membership.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.staffhome.testkit.TestPeople;

/** GB 32100: the check character finds every single wrong character. */
class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void theExampleOfTheStandardIsValid() {
        assertThat(CreditCode.isValid("91350100M000100Y43")).isTrue();
    }

    @Test
    void lettersThatLookLikeDigitsAreNotInTheAlphabet() {
        assertThat(CreditCode.isValid("9135O100M000100Y43")).isFalse();
    }

    @Test
    void lowerCaseAndBlanksAtTheEndsAreTidiedUp() {
        assertThat(new CreditCode(" 91350100m000100y43 ").value()).isEqualTo("91350100M000100Y43");
    }

    @Test
    void aWrongOneCannotBeMade() {
        assertThatThrownBy(() -> new CreditCode("91350100M000100Y44")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void oneWrongCharacterIsAlwaysFound(
            @ForAll @IntRange(min = 0, max = 99_999_999) int number,
            @ForAll @IntRange(min = 0, max = 17) int position,
            @ForAll @IntRange(min = 1, max = 30) int shift) {
        String good = TestPeople.creditCode("81", number);
        char wrong = ALPHABET.charAt((ALPHABET.indexOf(good.charAt(position)) + shift) % ALPHABET.length());
        assertThat(CreditCode.isValid(good)).isTrue();
        assertThat(CreditCode.isValid(good.substring(0, position) + wrong + good.substring(position + 1)))
                .isFalse();
    }
}
