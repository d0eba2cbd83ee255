package org.staffhome.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.staffhome.local.City;
import org.staffhome.local.LocalException;
import org.staffhome.local.SuiteAccess;
import org.staffhome.servers.Folders;

/**
 * The demonstration city: 58 unions, 93 units, 4,859 members, 156 officers, and the first year of their work, played through
 * the gateway with the tokens of the demonstration accounts. The business clock goes through the year and ends at the present.
 * A city that was played is left alone; one that broke off goes on where it stopped, on the same day.
 */
public final class DemoCity implements City {

    private static final String SMALL = "small";

    @Override
    public void load(SuiteAccess suite, String size) {
        if (!SMALL.equals(size)) {
            throw new LocalException("There is no demonstration city of the size \"" + size + "\"; there is small.");
        }
        LocalDate today = LocalDate.now(Clock.system(CityClock.ZONE));
        CityPlan city = plan(today);
        PrintStream bar = System.console() == null ? null : System.err;
        Progress quiet = new Progress(suite.out(), null, 1);
        Gateway asking = new Gateway(suite.gateway(), suite::token, quiet);
        if (isPlayed(asking)) {
            suite.out().println("The demonstration city is there already; nothing was done.");
            return;
        }
        requireOwnCity(asking);
        CityClock clock = new CityClock(suite.clockFile());
        Path folder = temporaryFolder();
        try {
            CityFiles files = new CityFiles(folder);
            files.write(city);
            play(suite, city, files, clock, today, bar);
        } finally {
            clock.backToPresent();
            Folders.delete(folder);
        }
    }

    @Override
    public void writeFiles(Path folder) {
        new CityFiles(folder).write(plan(LocalDate.now(Clock.system(CityClock.ZONE))));
    }

    private static CityPlan plan(LocalDate today) {
        return CityGenerator.invent(today.minusDays(Year.LENGTH_IN_DAYS), Cast.names());
    }

    private static void play(
            SuiteAccess suite, CityPlan city, CityFiles files, CityClock clock, LocalDate today, PrintStream bar) {
        // The number of steps is known once all of them are noted; the notes do not look at the progress.
        int steps = scheduled(new Year(city, null, null, today), files).events();
        Progress progress = new Progress(suite.out(), bar, steps);
        Gateway gateway = new Gateway(suite.gateway(), suite::token, progress);
        Year year = new Year(city, gateway, progress, today);
        EvaluationPlay evaluation = schedule(year, files);
        year.play(clock);
        clock.backToPresent();
        progress.end();
        Closing closing = new Closing(gateway, suite.out());
        closing.overview(year.organization(CityPlan.FEDERATION_CODE), ActivityPlay.SIGN_UPS);
        closing.explanation(city.unions().get(CityGenerator.SHOWN_UNION).name(), evaluation.assessment());
    }

    private static Year scheduled(Year year, CityFiles files) {
        schedule(year, files);
        return year;
    }

    private static EvaluationPlay schedule(Year year, CityFiles files) {
        new FoundingPlay(year, files).schedule();
        new ActivityPlay(year).schedule();
        new UnionsDayPlay(year).schedule();
        new WelfarePlay(year).schedule();
        EvaluationPlay evaluation = new EvaluationPlay(year);
        evaluation.schedule();
        return evaluation;
    }

    /** The last thing that the play does is to close the round of the whole city. */
    private static boolean isPlayed(Gateway gateway) {
        for (JsonNode round :
                gateway.get(Cast.ADMIN, "/api/evaluation/v1/rounds?limit=500").path("items")) {
            String ofCity = EvaluationPlay.roundName(round.path("year").asInt());
            if (round.path("name").asText().equals(ofCity)
                    && round.path("state").asText().equals("CLOSED")) {
                return true;
            }
        }
        return false;
    }

    /** Data of somebody else are never mixed with the city's. */
    private static void requireOwnCity(Gateway gateway) {
        for (JsonNode organization : gateway.get(Cast.ADMIN, "/api/membership/v1/organizations?limit=500")
                .path("items")) {
            if (organization.path("parentId").isNull()
                    && !organization.path("name").asText().equals(CityPlan.FEDERATION)) {
                throw new LocalException("The suite has organisations already, and they are not those of the"
                        + " demonstration city; nothing was done. deploy/up --fresh starts over.");
            }
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("staffhome-city");
        } catch (IOException e) {
            throw new UncheckedIOException("there is no temporary folder", e);
        }
    }
}
