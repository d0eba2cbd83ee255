package org.staffhome.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

/** The same value has one canonical text, and every part of a batch is under its hash. */
class AuditHashTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void orderOfMembersSpaceAndSpellingOfNumbersDoNotCount() throws Exception {
        String canonical = "{\"a\":[1,2.5,0,true,null],\"b\":{\"x\":\"张\\n\\u0001\",\"y\":12000}}";
        assertThat(canonical("{ \"b\" : {\"y\":1.2e4,\"x\":\"\\u5f20\\n\\u0001\"}, \"a\":[1.0,2.50,-0.0,true,null]}"))
                .isEqualTo(canonical);
        assertThat(canonical(canonical)).isEqualTo(canonical);
    }

    @Test
    void aTextIsNotANumberAndAMissingMemberIsNotNull() throws Exception {
        assertThat(canonical("{\"a\":1}")).isNotEqualTo(canonical("{\"a\":\"1\"}"));
        assertThat(canonical("{\"a\":null}")).isNotEqualTo(canonical("{}"));
    }

    @Property(tries = 200)
    void numberPredecessorTimeEntriesAndTheirOrderAreUnderTheHash(
            @ForAll @UniqueElements List<String> hashes, @ForAll long number) {
        String hash = AuditHash.ofBatch(number, "p", "t", hashes);
        assertThat(AuditHash.ofBatch(number, "p", "t", List.copyOf(hashes))).isEqualTo(hash);
        assertThat(AuditHash.ofBatch(number + 1, "p", "t", hashes)).isNotEqualTo(hash);
        assertThat(AuditHash.ofBatch(number, "q", "t", hashes)).isNotEqualTo(hash);
        assertThat(AuditHash.ofBatch(number, "p", "u", hashes)).isNotEqualTo(hash);
        if (hashes.size() > 1) {
            List<String> reversed = new java.util.ArrayList<>(hashes);
            java.util.Collections.reverse(reversed);
            assertThat(AuditHash.ofBatch(number, "p", "t", reversed)).isNotEqualTo(hash);
            assertThat(AuditHash.ofBatch(number, "p", "t", hashes.subList(1, hashes.size())))
                    .isNotEqualTo(hash);
        }
    }

    private static String canonical(String json) throws Exception {
        JsonNode tree = JSON.readTree(json);
        return CanonicalJson.of(tree);
    }
}
