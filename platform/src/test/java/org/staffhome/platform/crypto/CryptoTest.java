package org.staffhome.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What the field encryption promises: bound to its place, tamper-evident, rotated without a pause, silent. */
class CryptoTest {
    private static final String KEY_A = Base64.getEncoder().encodeToString(bytes(1));
    private static final String KEY_B = Base64.getEncoder().encodeToString(bytes(2));
    private static final UUID ROW = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final UUID OTHER_ROW = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");
    private static final FieldRef ID_NUMBER = FieldRef.of("member", "id_number", ROW);
    private static final String PLAIN = "990101199001011234";

    private final FieldCipher cipher = new FieldCipher(ring("a", Map.of("a", KEY_A)));

    @Test
    void hkdfGivesTheAnswersOfTheStandard() {
        HexFormat hex = HexFormat.of();
        assertThat(hex.formatHex(Hkdf.derive(
                        hex.parseHex("0b".repeat(22)),
                        hex.parseHex("000102030405060708090a0b0c"),
                        hex.parseHex("f0f1f2f3f4f5f6f7f8f9"),
                        42)))
                .isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
        assertThat(hex.formatHex(Hkdf.derive(hex.parseHex("0b".repeat(22)), new byte[0], new byte[0], 42)))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    }

    @Property
    void whatWasSealedOpensAgain(@ForAll String plain) {
        assertThat(cipher.open(cipher.seal(plain, ID_NUMBER), ID_NUMBER))
                .isEqualTo(new String(
                        plain.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void nullStaysNullAndAnEmptyTextIsSealedToo() {
        assertThat(cipher.seal(null, ID_NUMBER)).isNull();
        assertThat(cipher.open(null, ID_NUMBER)).isNull();
        assertThat(cipher.open(cipher.seal("", ID_NUMBER), ID_NUMBER)).isEmpty();
    }

    @Test
    void theSameValueNeverLooksTheSame() {
        Set<String> sealed = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            sealed.add(cipher.seal(PLAIN, ID_NUMBER));
        }
        assertThat(sealed).hasSize(1000).noneMatch(text -> text.contains(PLAIN));
    }

    @Test
    void aValueMovedToAnotherRowDoesNotOpen() {
        String sealed = cipher.seal(PLAIN, ID_NUMBER);
        assertThatThrownBy(() -> cipher.open(sealed, FieldRef.of("member", "id_number", OTHER_ROW)))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("member.id_number")
                .hasMessageNotContaining(PLAIN);
    }

    @Test
    void aValueMovedToAnotherColumnOrTableDoesNotOpen() {
        String sealed = cipher.seal(PLAIN, ID_NUMBER);
        assertThatThrownBy(() -> cipher.open(sealed, FieldRef.of("member", "mobile", ROW)))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> cipher.open(sealed, FieldRef.of("dependant", "id_number", ROW)))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void anyChangedBitIsNoticed() {
        String sealed = cipher.seal(PLAIN, ID_NUMBER);
        byte[] packed = Base64.getUrlDecoder().decode(sealed.substring(2));
        for (int bit = 0; bit < packed.length * 8; bit++) {
            byte[] changed = packed.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            String forged = "a:" + Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThatThrownBy(() -> cipher.open(forged, ID_NUMBER)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void whatIsNotSealedIsRefusedNotReturned() {
        for (String text : new String[] {PLAIN, "", ":", "a:", "a:AAAA", "a:?", "unknown:AAAA"}) {
            assertThatThrownBy(() -> cipher.open(text, ID_NUMBER))
                    .as(text)
                    .isInstanceOf(SealBroken.class)
                    .hasMessageNotContaining(PLAIN);
        }
    }

    @Test
    void aNewKeySealsWhileTheOldOneStillOpens() {
        String old = cipher.seal(PLAIN, ID_NUMBER);
        FieldCipher rotated = new FieldCipher(ring("b", Map.of("a", KEY_A, "b", KEY_B)));

        assertThat(rotated.open(old, ID_NUMBER)).isEqualTo(PLAIN);
        assertThat(rotated.isStale(old)).isTrue();
        String resealed = rotated.reseal(old, ID_NUMBER).orElseThrow();
        assertThat(resealed).startsWith("b:");
        assertThat(rotated.isStale(resealed)).isFalse();
        assertThat(rotated.reseal(resealed, ID_NUMBER)).isEmpty();

        FieldCipher withoutOld = new FieldCipher(ring("b", Map.of("b", KEY_B)));
        assertThat(withoutOld.open(resealed, ID_NUMBER)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> withoutOld.open(old, ID_NUMBER))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("'a'");
    }

    @Test
    void aKeyIdCannotBeExchangedForAnotherThatHasTheSameKey() {
        FieldCipher twice = new FieldCipher(ring("a", Map.of("a", KEY_A, "b", KEY_A)));
        String sealed = twice.seal(PLAIN, ID_NUMBER);
        assertThatThrownBy(() -> twice.open("b" + sealed.substring(1), ID_NUMBER))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void aTopicFieldIsBoundToTopicKeyAndField() {
        TopicCipher topics = new TopicCipher(ring("t1", Map.of("t1", KEY_A)));
        String sealed = topics.seal("x.state.v1", ROW, "name", "张三");
        assertThat(topics.open("x.state.v1", ROW, "name", sealed)).isEqualTo("张三");
        assertThatThrownBy(() -> topics.open("y.state.v1", ROW, "name", sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> topics.open("x.state.v1", OTHER_ROW, "name", sealed))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> topics.open("x.state.v1", ROW, "gender", sealed))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void equalValuesHaveEqualIndexesWithinOnePurposeOnly() {
        BlindIndex index = new BlindIndex(bytes(9));
        String value = index.of("member.id-number", PLAIN);
        assertThat(value)
                .hasSize(BlindIndex.LENGTH)
                .isEqualTo(new BlindIndex(bytes(9)).of("member.id-number", PLAIN))
                .isNotEqualTo(index.of("member.mobile", PLAIN))
                .isNotEqualTo(index.of("member.id-number", PLAIN + " "))
                .isNotEqualTo(new BlindIndex(bytes(8)).of("member.id-number", PLAIN));
        assertThat(index.of("member.id-number", null)).isNull();
    }

    @Test
    void nothingSecretIsInAnyText() {
        BlindIndex index = new BlindIndex(bytes(9));
        index.of("member.id-number", PLAIN);
        KeyRing ring = ring("a", Map.of("a", KEY_A));
        for (Object object : new Object[] {cipher, index, ring, new TopicCipher(ring), ID_NUMBER}) {
            assertThat(object.toString())
                    .doesNotContain(KEY_A)
                    .doesNotContain(PLAIN)
                    .doesNotContain("[B@");
        }
    }

    @Test
    void masksKeepOnlyWhatTellsPeopleApart() {
        assertThat(Masks.idNumber("990101199001011234")).isEqualTo("990***********1234");
        assertThat(Masks.mobile("19912341234")).isEqualTo("199****1234");
        assertThat(Masks.bankAccount("6200000000000001234")).isEqualTo("***************1234");
        assertThat(Masks.name("张三丰")).isEqualTo("张*");
        assertThat(Masks.name("\uD840\uDC00三")).isEqualTo("\uD840\uDC00*");
        assertThat(Masks.mobile("1234567")).isEqualTo("*******");
        assertThat(Masks.idNumber("")).isEmpty();
        assertThat(Masks.idNumber(null)).isNull();
    }

    private static KeyRing ring(String active, Map<String, String> keys) {
        return KeyRing.read("active", Optional.of(active), "keys", keys);
    }

    private static byte[] bytes(int value) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) value);
        return key;
    }
}
