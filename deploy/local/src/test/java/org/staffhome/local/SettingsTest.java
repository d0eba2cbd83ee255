package org.staffhome.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options, environment variables and what holds without them. */
class SettingsTest {

    private static final Path REPOSITORY = Path.of("/repository");

    @Test
    void withoutAnythingTheUsualPortsAndTheFolderInTheRepositoryHold() {
        Settings settings = settings(Map.of());
        assertThat(settings.home()).isEqualTo(REPOSITORY.resolve(".staffhome"));
        assertThat(settings.cache()).isEqualTo(REPOSITORY.resolve(".staffhome/cache"));
        assertThat(settings.port(PartName.GATEWAY)).isEqualTo(8080);
        assertThat(settings.issuer()).isEqualTo("http://127.0.0.1:8180/realms/staffhome");
        assertThat(settings.kafka()).isEqualTo("127.0.0.1:19092");
    }

    @Test
    void anOptionWinsOverTheEnvironment() {
        Map<String, String> environment = Map.of("STAFFHOME_HOME", "/from/environment", "STAFFHOME_BASE_PORT", "30000");
        assertThat(settings(environment).home()).isEqualTo(Path.of("/from/environment"));
        assertThat(settings(environment).port(PartName.MEMBERSHIP)).isEqualTo(30_001);
        Settings settings = settings(environment, "--home", "/from/option", "--base-port", "21000");
        assertThat(settings.home()).isEqualTo(Path.of("/from/option"));
        assertThat(settings.port(PartName.KAFKA)).isEqualTo(21_007);
        assertThat(settings.controllerPort()).isEqualTo(21_008);
    }

    @Test
    void aSinglePortCanBeMoved() {
        Settings settings = settings(Map.of("STAFFHOME_PORT_WELFARE", "9999"), "--base-port", "21000");
        assertThat(settings.http(PartName.WELFARE)).isEqualTo("http://127.0.0.1:9999");
        assertThat(settings.port(PartName.GATEWAY)).isEqualTo(21_000);
    }

    @Test
    void partsOfTheUsersOwnReplaceOurs() {
        Settings settings = settings(Map.of(
                "STAFFHOME_POSTGRES_URL", "jdbc:postgresql://db.example:5432",
                "STAFFHOME_KAFKA", "broker.example:9092",
                "STAFFHOME_OIDC", "https://id.example/realms/union"));
        assertThat(settings.outsidePostgres()).contains("jdbc:postgresql://db.example:5432/");
        assertThat(settings.kafka()).isEqualTo("broker.example:9092");
        assertThat(settings.issuer()).isEqualTo("https://id.example/realms/union");
        assertThatThrownBy(settings::outsideBootstrapSubjects)
                .isInstanceOf(LocalException.class)
                .hasMessageContaining("STAFFHOME_BOOTSTRAP_SUBJECTS");
    }

    @Test
    void anotherTerminalKnowsTheOutsidePartsOfTheLauncherButNoPassword(@TempDir Path home) throws Exception {
        Map<String, String> environment = Map.of(
                "STAFFHOME_POSTGRES_URL", "jdbc:postgresql://db.example:5432",
                "STAFFHOME_POSTGRES_PASSWORD", "not-to-be-written",
                "STAFFHOME_KAFKA", "broker.example:9092");
        settings(environment, "--home", home.toString()).rememberOutside();
        Settings other = settings(Map.of(), "--home", home.toString());
        assertThat(other.asRunning().outsideKafka()).as("no launcher runs").isEmpty();

        new RunRecords(home).write(Up.LAUNCHER, ProcessHandle.current(), "java", "", Duration.ZERO);
        assertThat(other.asRunning().kafka()).isEqualTo("broker.example:9092");
        assertThat(other.outsidePostgres()).contains("jdbc:postgresql://db.example:5432/");
        assertThat(other.outsideIssuer()).isEmpty();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("not-to-be-written");
            }
        }
    }

    @Test
    void whatIsNoPortIsRefusedInOneLine() {
        for (String port : List.of("http", "0", "-1", "70000", "65535")) {
            assertThatThrownBy(() -> settings(Map.of(), "--base-port", port))
                    .isInstanceOf(LocalException.class)
                    .hasMessage("--base-port is no port number: " + port + ".");
        }
    }

    @Test
    void anUnknownOptionAndAMissingValueAreRefused() {
        assertThatThrownBy(() -> Arguments.parse(List.of("--freshh"))).hasMessage("There is no option --freshh.");
        assertThatThrownBy(() -> Arguments.parse(List.of("--home"))).hasMessage("--home needs a value.");
        assertThatThrownBy(() -> Arguments.parse(List.of()).only("account")).hasMessage("Give one account.");
    }

    private static Settings settings(Map<String, String> environment, String... words) {
        return Settings.of(REPOSITORY, Arguments.parse(List.of(words)), environment);
    }
}
