package org.staffhome.platform.audit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Verifies an export of the audit log on the auditor's own machine, without the system that wrote it:
 *
 * <pre>java -cp platform.jar:jackson-core.jar:jackson-databind.jar:jackson-annotations.jar \
 *     org.staffhome.platform.audit.OfflineAuditVerifier export.ndjson [heads.ndjson] [--complete]</pre>
 *
 * <p>{@code heads.ndjson} holds heads taken from the heads topic, one {@code {"batchNo":…,"hash":…}} a line (whole
 * messages with a {@code data} member are understood too); with it, a chain that was cut or built anew is found.
 * {@code --complete} also refuses entries that were withheld from the exporter. Exit code 0: everything holds; 1: findings;
 * 2: the file is not such an export. Needs the JDK and Jackson only.
 */
public final class OfflineAuditVerifier {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private OfflineAuditVerifier() {}

    /** See the class. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    /** The same without ending the process; returns the exit code. */
    static int run(String[] arguments, PrintStream out) {
        boolean complete = false;
        Path export = null;
        Path heads = null;
        for (String argument : arguments) {
            if (argument.equals("--complete")) {
                complete = true;
            } else if (export == null) {
                export = Path.of(argument);
            } else {
                heads = Path.of(argument);
            }
        }
        if (export == null) {
            out.println("usage: OfflineAuditVerifier EXPORT.ndjson [HEADS.ndjson] [--complete]");
            return 2;
        }
        try {
            return report(verify(export, heads == null ? Map.of() : readHeads(heads)), complete, out);
        } catch (IOException | IllegalArgumentException e) {
            out.println("This is not an audit export that can be read: " + e.getMessage());
            return 2;
        }
    }

    private static int report(AuditChainCheck.Result result, boolean complete, PrintStream out) {
        out.printf(
                "%d batches, %d entries (%d withheld), head %d %s%n",
                result.batches(), result.entries(), result.withheld(), result.headBatchNo(), result.headHash());
        result.findings()
                .forEach(finding -> out.printf(
                        "%s batch=%s position=%s entry=%s: %s%n",
                        finding.kind(),
                        finding.batchNo(),
                        finding.position(),
                        finding.entryId(),
                        finding.explanation()));
        if (complete && result.withheld() > 0) {
            out.println("INCOMPLETE: " + result.withheld() + " entries were withheld from the exporter.");
            return 1;
        }
        out.println(result.findingCount() == 0 ? "VERIFIED" : "NOT VERIFIED: " + result.findingCount() + " findings");
        return result.findingCount() == 0 ? 0 : 1;
    }

    static AuditChainCheck.Result verify(Path export, Map<Long, String> heads) throws IOException {
        AuditChainCheck check = new AuditChainCheck(KnownHeads.of(heads));
        boolean started = false;
        boolean ended = false;
        long entries = 0;
        long line = 0;
        try (BufferedReader lines = Files.newBufferedReader(export, StandardCharsets.UTF_8)) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                JsonNode node = JSON.readTree(text);
                String kind = node.path("kind").asText();
                if (started == kind.equals("header") || ended) {
                    throw new IllegalArgumentException("line " + line + " is out of place");
                }
                switch (kind) {
                    case "header" -> started = true;
                    case "seal" ->
                        check.seal(
                                node.path("batchNo").asLong(),
                                node.path("prevHash").asText(),
                                node.path("hash").asText(),
                                node.path("count").asInt(),
                                node.path("sealedAt").asText());
                    case "entry" -> {
                        entries++;
                        check.entry(
                                node.path("position").asInt(),
                                node.path("entryId").asText(),
                                node.path("entryHash").asText(),
                                node.path("entry").isObject() ? node.get("entry") : null,
                                node.path("withheld").asBoolean());
                    }
                    case "pending" -> {
                        // Written after the last seal: not covered yet, so there is nothing to verify.
                    }
                    case "end" -> {
                        ended = true;
                        if (node.path("entries").asLong() != entries) {
                            throw new IllegalArgumentException("the export counts " + node.path("entries")
                                    + " sealed entries and holds " + entries);
                        }
                    }
                    default -> throw new IllegalArgumentException("line " + line + " is of an unknown kind");
                }
            }
        }
        if (!ended) {
            throw new IllegalArgumentException("the file ends after line " + line + " without its end mark");
        }
        return check.finish();
    }

    private static Map<Long, String> readHeads(Path file) throws IOException {
        Map<Long, String> heads = new TreeMap<>();
        for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!text.isBlank()) {
                JsonNode message = JSON.readTree(text);
                JsonNode head = message.has("data") ? message.get("data") : message;
                if (!head.path("batchNo").isIntegralNumber()
                        || !head.path("hash").isTextual()) {
                    throw new IllegalArgumentException("a line of the heads has no batchNo or hash");
                }
                heads.put(head.get("batchNo").asLong(), head.get("hash").asText());
            }
        }
        return heads;
    }
}
