package org.staffhome.gateway.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.gateway.Client;
import org.staffhome.gateway.Edge;

/** The types that integrators generate from the merged document as {@code docs/integrators.md} says can be worked with. */
@QuarkusTest
@QuarkusTestResource(Edge.class)
class GeneratedClientTest {
    private static final Path SAMPLE = ContractTools.REPOSITORY.resolve("contracts/lint/client-sample.ts");

    @TestHTTPResource
    String base;

    @BeforeEach
    void generate() {
        Path document = Released.suite(new Client(base));
        ContractTools.Ended generated = ContractTools.run(List.of(
                "node",
                "node_modules/openapi-typescript/bin/cli.js",
                document.toString(),
                "--output",
                ContractTools.target("staffhome.d.ts").toString()));
        assertThat(generated.exit()).as(generated.output()).isZero();
    }

    private static ContractTools.Ended compile(String source) throws IOException {
        Path file = ContractTools.target("sample.ts");
        Files.writeString(file, source);
        return ContractTools.run(List.of(
                "node",
                "node_modules/typescript/bin/tsc",
                "--noEmit",
                "--strict",
                "--target",
                "es2022",
                "--lib",
                "es2022,dom",
                "--moduleResolution",
                "bundler",
                "--module",
                "es2022",
                file.toString()));
    }

    @Test
    void theSampleCompilesAndAFieldThatDoesNotExistDoesNot() throws IOException {
        String sample = Files.readString(SAMPLE);
        ContractTools.Ended good = compile(sample);
        assertThat(good.exit()).as(good.output()).isZero();
        ContractTools.Ended bad = compile(sample.replace("organization.name", "organization.nickname"));
        assertThat(bad.exit()).isNotZero();
        assertThat(bad.output()).contains("nickname");
    }
}
