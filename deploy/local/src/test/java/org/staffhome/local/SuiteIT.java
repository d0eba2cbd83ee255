package org.staffhome.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.staffhome.servers.Ports;

/**
 * The whole suite as its users start it: through the scripts, with real servers, over HTTP. The tests tell one story, from the
 * first start over a killed launcher to the end.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SuiteIT {

    private static final long THREE_GIB = 3L << 30;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static SuiteUnderTest suite;

    @BeforeAll
    static void startForTheFirstTime() throws Exception {
        suite = new SuiteUnderTest(folder.resolve("home"));
        suite.up();
    }

    @AfterAll
    static void stopWhateverRuns() throws Exception {
        suite.command("down");
    }

    @Test
    @Order(1)
    void everyPartIsUpWithinThreeGigabytes() throws Exception {
        JsonNode status = status();
        assertThat(status.path("healthy").asBoolean()).isTrue();
        assertThat(status.path("parts")).hasSize(PartName.values().length);
        for (JsonNode part : status.path("parts")) {
            assertThat(part.path("health").asText())
                    .as(part.path("name").asText())
                    .isEqualTo("UP");
            assertThat(part.path("startUpMillis").asLong()).isPositive();
            assertThat(part.path("memoryBytes").asLong()).isPositive();
        }
        assertThat(status.path("memoryBytes").asLong()).isLessThan(THREE_GIB);
    }

    @Test
    @Order(2)
    void theAdministratorIsKnownThroughTheGateway() throws Exception {
        HttpResponse<String> me = get("/api/me", token(Account.ADMINISTRATOR));
        assertThat(me.statusCode()).as(me.body()).isEqualTo(200);
        assertThat(me.body()).contains(Account.of(Account.ADMINISTRATOR).subject(), "FEDERATION_ADMIN");
        assertThat(get("/api/me", "not-a-token").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(2)
    void everyAccountGetsATokenOfItsFixedSubjectForTheApi() throws Exception {
        for (Account account : Account.all()) {
            String[] parts = token(account.account()).split("\\.");
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            assertThat(claims.path("sub").asText()).isEqualTo(account.subject());
            assertThat(claims.path("aud").toString()).contains("staffhome-api");
            assertThat(claims.path("iss").asText()).startsWith("http://127.0.0.1:");
        }
    }

    @Test
    @Order(2)
    void anotherLauncherForTheSameDataFolderIsRefused() throws Exception {
        SuiteUnderTest.Result second = suite.command("up");
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.errors()).contains("is up already");
    }

    @Test
    @Order(2)
    void theSecretsAreReadableByTheirOwnerOnly() throws IOException {
        Path secrets = suite.home().resolve("secrets.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(suite.home())))
                .isEqualTo("rwx------");
    }

    @Test
    @Order(3)
    void aPartThatIsKilledComesBack() throws Exception {
        long killed = pids().get("welfare");
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        SuiteUnderTest.await("welfare is up again", () -> {
            JsonNode part = part("welfare");
            return part.path("health").asText().equals("UP") && part.path("pid").asLong() != killed;
        });
    }

    @Test
    @Order(4)
    void aKilledLauncherLeavesServersThatTheNextOneAdoptsWithTheirData() throws Exception {
        assertThat(suite.sql("create table kept_over_kill as select 4859 as members;"))
                .isZero();
        String secrets = Files.readString(suite.home().resolve("secrets.properties"));
        Map<String, Long> before = pids();
        long launcher = status().path("launcherPid").asLong();
        ProcessHandle.of(launcher).orElseThrow().destroyForcibly();
        SuiteUnderTest.await(
                "the launcher ended", () -> ProcessHandle.of(launcher).isEmpty());
        assertThat(status().path("launcherPid").isNull()).isTrue();
        assertThat(pids()).isEqualTo(before);

        suite.up();

        Map<String, Long> after = pids();
        for (String server : new String[] {"postgres", "kafka", "identity"}) {
            assertThat(after.get(server)).as(server).isEqualTo(before.get(server));
        }
        assertThat(after.get("membership")).isNotEqualTo(before.get("membership"));
        assertThat(Files.readString(suite.home().resolve("secrets.properties"))).isEqualTo(secrets);
        assertThat(suite.sqlOutput("select members from kept_over_kill;")).contains("4859");
        assertThat(get("/api/me", token(Account.ADMINISTRATOR)).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void downStopsEveryProcessAndFreesEveryPort() throws Exception {
        Map<String, Long> running = pids();
        assertThat(suite.command("down").code()).isZero();
        running.forEach((name, pid) ->
                assertThat(ProcessHandle.of(pid).isPresent()).as(name).isFalse());
        assertThat(suite.command("status").code()).isEqualTo(3);
        for (int port = suite.basePort(); port < suite.basePort() + SuiteUnderTest.PORTS; port++) {
            assertThat(Ports.isFree(port)).as("port " + port).isTrue();
        }
    }

    @Test
    @Order(6)
    void aPortInUseIsToldInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(suite.basePort(), 1, InetAddress.getLoopbackAddress())) {
            SuiteUnderTest.Result result = suite.command("up");
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.errors())
                    .contains("Port " + taken.getLocalPort() + " for Gateway is in use")
                    .hasLineCount(1);
        }
    }

    @Test
    @Order(6)
    void rootWithoutUserNamespacesIsToldInOneLine() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Path programs = Files.createDirectories(folder.resolve("programs"));
        Path unshare = Files.writeString(programs.resolve("unshare"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));
        SuiteUnderTest.Result result = suite.command(Map.of("PATH", programs + ":" + System.getenv("PATH")), "up");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.errors())
                .contains("start Staff Home as an ordinary user.")
                .hasLineCount(1);
    }

    private static JsonNode status() throws Exception {
        return JSON.readTree(suite.command("status", "--json").output());
    }

    private static JsonNode part(String name) throws Exception {
        for (JsonNode part : status().path("parts")) {
            if (part.path("name").asText().equals(name)) {
                return part;
            }
        }
        throw new AssertionError("No part " + name);
    }

    private static Map<String, Long> pids() throws Exception {
        Map<String, Long> pids = new HashMap<>();
        status().path("parts")
                .forEach(part ->
                        pids.put(part.path("name").asText(), part.path("pid").asLong()));
        return pids;
    }

    private static String token(String account) throws Exception {
        SuiteUnderTest.Result result = suite.command("token", account);
        assertThat(result.code()).as(result.errors()).isZero();
        return result.output().strip();
    }

    private static HttpResponse<String> get(String path, String token) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + suite.basePort() + path);
        return HTTP.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
