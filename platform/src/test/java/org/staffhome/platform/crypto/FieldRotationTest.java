package org.staffhome.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.staffhome.platform.sample.SampleCity.EAST;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.sample.SampleCity;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.TestDatabase;

/** A whole table is sealed with the new key, in batches, after which the old key can go. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "sample"))
class FieldRotationTest {
    private static final TestDatabase DATABASE = TestDatabase.of("sample");
    private static final Map<String, String> BOTH = Map.of("old", key(1), "new", key(2));

    @Inject
    DataSource dataSource;

    @Inject
    Scopes scopes;

    private final Map<UUID, String> plain = new HashMap<>();

    @BeforeEach
    void rowsUnderTheOldKey() {
        SampleCity.build();
        DATABASE.truncate("note");
        FieldCipher old = cipher("old", Map.of("old", key(1)));
        for (int i = 0; i < 1203; i++) {
            UUID id = Ids.next();
            plain.put(id, "value " + i);
            DATABASE.execute(
                    "insert into note (id, organization_id, org_path, text, version) values (?, ?, '/1/2/', ?, 0)",
                    id,
                    EAST,
                    old.seal("value " + i, FieldRef.of("note", "text", id)));
        }
    }

    @Test
    void everyValueOpensWithTheNewKeyAloneAndASecondRunFindsNothing() {
        FieldCipher rotated = cipher("new", BOTH);
        assertThat(rotate(rotated)).isEqualTo(1203);
        assertThat(rotate(rotated)).isZero();
        FieldCipher alone = cipher("new", Map.of("new", key(2)));
        DATABASE.rows("select id, text from note").forEach(row -> {
            UUID id = (UUID) row.get("id");
            assertThat(alone.open((String) row.get("text"), FieldRef.of("note", "text", id)))
                    .isEqualTo(plain.get(id));
        });
    }

    @Test
    void aValueThatDoesNotOpenStopsTheRotationInsteadOfBeingLost() {
        UUID broken = plain.keySet().iterator().next();
        DATABASE.execute("update note set text = overlay(text placing 'AAAA' from 20) where id = ?", broken);
        Object before = DATABASE.rows("select text from note where id = ?", broken)
                .get(0)
                .get("text");
        assertThatThrownBy(() -> rotate(cipher("new", BOTH))).hasStackTraceContaining("SealBroken");
        assertThat(DATABASE.rows("select text from note where id = ?", broken)
                        .get(0)
                        .get("text"))
                .isEqualTo(before);
    }

    @Test
    void aNameThatIsNoColumnIsRefused() {
        FieldRotation rotation = new FieldRotation(dataSource, cipher("new", BOTH));
        assertThatThrownBy(() -> rotation.reseal("note; drop table note", "text"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private long rotate(FieldCipher cipher) {
        return scopes.within(SystemScope.SCHEDULER, () -> new FieldRotation(dataSource, cipher).reseal("note", "text"));
    }

    private static FieldCipher cipher(String active, Map<String, String> keys) {
        return new FieldCipher(KeyRing.read("active", Optional.of(active), "keys", keys));
    }

    private static String key(int value) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) value);
        return Base64.getEncoder().encodeToString(key);
    }
}
