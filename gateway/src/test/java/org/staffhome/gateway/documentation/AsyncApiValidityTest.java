package org.staffhome.gateway.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code contracts/asyncapi.yaml} is valid AsyncAPI, every schema that it refers to included. */
class AsyncApiValidityTest {
    private static final Path DOCUMENT = ContractTools.REPOSITORY.resolve("contracts/asyncapi.yaml");

    private static ContractTools.Ended check(Path document) {
        return ContractTools.run(List.of("node", "asyncapi.mjs", document.toString()));
    }

    @Test
    void theDocumentIsValid() {
        ContractTools.Ended ended = check(DOCUMENT);
        assertThat(ended.exit()).as(ended.output()).isZero();
    }

    @Test
    void aReferenceToNothingIsFound() throws IOException {
        Path broken = ContractTools.target("asyncapi.yaml");
        Files.writeString(broken, Files.readString(DOCUMENT));
        ContractTools.Ended ended = check(broken);
        assertThat(ended.exit()).as("its schemas are not beside it").isNotZero();
    }
}
