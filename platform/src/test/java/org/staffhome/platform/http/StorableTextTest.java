package org.staffhome.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.staffhome.platform.openapi.WireLimits;

/** What the documents promise as largest text and number is what request bodies are held to. */
class StorableTextTest {
    private final ObjectMapper mapper = new ObjectMapper();

    private record Body(String text, Long boxed, long plain) {}

    StorableTextTest() {
        new StorableText().customize(mapper);
    }

    private Body read(String json) throws JsonProcessingException {
        return mapper.readValue(json, Body.class);
    }

    @Test
    void theLargestValuesPass() throws JsonProcessingException {
        String text = "长".repeat(WireLimits.TEXT);
        Body body = read("{\"text\":\"" + text + "\",\"boxed\":-9007199254740991,\"plain\":9007199254740991}");
        assertThat(body).isEqualTo(new Body(text, -WireLimits.INTEGER, WireLimits.INTEGER));
    }

    @Test
    void aLongerTextIsRefused() {
        String text = "长".repeat(WireLimits.TEXT + 1);
        assertThatThrownBy(() -> read("{\"text\":\"" + text + "\",\"boxed\":1,\"plain\":1}"))
                .isInstanceOf(InvalidFormatException.class)
                .hasMessageNotContaining(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740992", "-9007199254740992", "9223372036854775807"})
    void anIntegerThatReadersCannotHoldExactlyIsRefused(String number) {
        assertThatThrownBy(() -> read("{\"boxed\":" + number + ",\"plain\":1}"))
                .isInstanceOf(InvalidFormatException.class);
        assertThatThrownBy(() -> read("{\"boxed\":1,\"plain\":" + number + "}"))
                .isInstanceOf(InvalidFormatException.class);
    }

    @Test
    void nothingIsBentForIntegersEither() throws JsonProcessingException {
        assertThat(read("{\"boxed\":null,\"plain\":1}").boxed()).isNull();
        assertThatThrownBy(() -> read("{\"plain\":null}")).isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> read("{\"plain\":1.5}")).isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> read("{\"plain\":\"1\"}")).isInstanceOf(MismatchedInputException.class);
    }
}
