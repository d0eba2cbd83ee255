package org.staffhome.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** The end of the play: the figures of the city, and why one union has the points it has. */
final class Closing {

    private static final double FEN_PER_YUAN = 100.0;

    private final Gateway gateway;
    private final PrintStream out;

    Closing(Gateway gateway, PrintStream out) {
        this.gateway = gateway;
        this.out = out;
    }

    /** The overview of the whole city; asked again until it has heard of every sign-up. */
    void overview(String federation, int signUps) {
        JsonNode overview = gateway.await(
                "the overview", () -> Optional.of(gateway.get(Cast.ADMIN, "/api/overview?organizationId=" + federation))
                        .filter(seen -> seen.path("members").isNumber()
                                && seen.path("aid").path("paidFen").isNumber()
                                && seen.path("activities").path("signUps").asInt() == signUps));
        out.println();
        out.println(CityPlan.FEDERATION + "  总览");
        figure("工会组织 unions", overview.path("unions"));
        figure("涵盖单位 units", overview.path("units"));
        figure("会员 members", overview.path("members"));
        figure("工会干部 officers", overview.path("officers"));
        figure("活动 activities", overview.path("activities").path("published"));
        figure("报名 sign-ups", overview.path("activities").path("signUps"));
        figure("困难职工家庭 households", overview.path("aid").path("households"));
        figure("救助人数 persons aided", overview.path("aid").path("paidPersons"));
        money("救助金额 aid paid, yuan", overview.path("aid").path("paidFen"));
        money("结余 balance, yuan", overview.path("aid").path("balanceFen"));
        figure("评级 homes rated", overview.path("homes").path("rated"));
        overview.path("homes")
                .path("byGrade")
                .properties()
                .forEach(grade -> figure("  " + grade.getKey(), grade.getValue()));
    }

    /** Every indicator with its points, and under those that filled themselves the facts and one source event. */
    void explanation(String union, String assessment) {
        JsonNode explained =
                gateway.get(Cast.EVALUATOR, "/api/evaluation/v1/assessments/" + assessment + "/explanation");
        out.println();
        out.println(union + "  " + explained.path("standardName").asText() + "  "
                + explained.path("total").asText() + " / "
                + explained.path("scale").asText() + "  "
                + (explained.path("grade").isNull()
                        ? "-"
                        : explained.path("grade").asText()));
        for (JsonNode indicator : explained.path("indicators")) {
            JsonNode line = indicator.path("line");
            out.println(String.format(
                    Locale.ROOT,
                    "  %6s  %s",
                    line.path("points").asText("-"),
                    indicator.path("rule").path("name").asText()));
            indicator.path("inputs").forEach(this::input);
        }
    }

    private void input(JsonNode input) {
        JsonNode events = input.path("events");
        out.println("            " + input.path("metric").path("code").asText() + " = "
                + input.path("value").asText() + " (" + input.path("precision").asText() + ")");
        if (!events.isEmpty()) {
            JsonNode event = events.path(0);
            out.println("              from " + event.path("eventType").asText() + " "
                    + event.path("eventId").asText());
        }
    }

    private void figure(String name, JsonNode value) {
        out.println(String.format(Locale.ROOT, "  %10s  %s", value.isNumber() ? value.asText() : "unknown", name));
    }

    private void money(String name, JsonNode fen) {
        out.println(String.format(
                Locale.ROOT,
                "  %10s  %s",
                fen.isNumber() ? String.format(Locale.ROOT, "%.2f", fen.asLong() / FEN_PER_YUAN) : "unknown",
                name));
    }
}
