package org.staffhome.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** {@code deploy/replay CONTEXT}: drops the replicas and facts of a service and rebuilds them from the event log. */
final class Replay {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final List<String> CONTEXTS = List.of("membership", "activity", "welfare", "evaluation");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SuiteAccess suite;
    private final Terminal terminal;
    private final HttpClient http = HttpClient.newHttpClient();

    Replay(SuiteAccess suite, Terminal terminal) {
        this.suite = suite;
        this.terminal = terminal;
    }

    void run(String context) {
        if (!CONTEXTS.contains(context)) {
            throw new LocalException("There is no context \"" + context + "\"; there are " + CONTEXTS + ".");
        }
        try {
            send(context, "POST", "operations/replica-rebuilds");
            terminal.line("Rebuilding the replicas and facts of " + context + " from the log");
            String state = "RUNNING";
            while (state.equals("RUNNING")) {
                Thread.sleep(INTERVAL.toMillis());
                state = send(context, "GET", "operations/replica-rebuilds/last")
                        .path("state")
                        .asText();
            }
            terminal.line("Done");
        } catch (IOException e) {
            throw new LocalException("The suite does not answer; is it up?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted.", e);
        }
    }

    private JsonNode send(String context, String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(suite.gateway() + "/api/" + context + "/v1/" + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + suite.token("admin"))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode answer = JSON.readTree(response.body());
        if (response.statusCode() >= 400) {
            throw new LocalException(
                    context + " refused: " + answer.path("detail").asText(response.body()));
        }
        return answer;
    }
}
