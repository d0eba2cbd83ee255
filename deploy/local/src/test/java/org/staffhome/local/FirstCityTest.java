package org.staffhome.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstCityTest {

    @TempDir
    Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<String> loads = new ArrayList<>();

    /** A city that notes how it is loaded, and fails when it has something to say. */
    private final class NotedCity implements City {
        private final String failure;

        private NotedCity(String failure) {
            this.failure = failure;
        }

        @Override
        public void load(SuiteAccess suite, String size) {
            loads.add(size);
            if (failure != null) {
                throw new LocalException(failure);
            }
        }

        @Override
        public void writeFiles(Path folder) {
            throw new AssertionError("nobody asked for files");
        }
    }

    @Test
    void aCityIsLoadedOnTheFirstStartOnly() throws Exception {
        first(new NotedCity(null)).load(null, "small");
        first(new NotedCity(null)).load(null, "small");
        assertThat(loads).containsExactly("small");
        assertThat(Files.readString(home.resolve("city"))).isEqualTo("small\n");
    }

    @Test
    void aPlayThatFailsIsToldInOneLineAndTheStartGoesOn() throws Exception {
        first(new NotedCity("It stopped at the step \"x\".")).load(null, "small");
        assertThat(said.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("not complete")))
                .singleElement()
                .asString()
                .contains("It stopped at the step \"x\".");
        assertThat(Files.readString(home.resolve("city"))).isEqualTo("incomplete\n");
    }

    @Test
    void anEmptySuiteStaysEmptyOnTheNextStart() {
        first(new NotedCity(null)).load(null, FirstCity.EMPTY);
        first(new NotedCity(null)).load(null, "small");
        assertThat(loads).isEmpty();
    }

    @Test
    void aBuildWithoutACityStartsEmpty() throws Exception {
        new FirstCity(home, Optional.empty(), terminal()).load(null, "small");
        assertThat(Files.readString(home.resolve("city"))).isEqualTo("empty\n");
    }

    private FirstCity first(City city) {
        return new FirstCity(home, Optional.of(city), terminal());
    }

    private Terminal terminal() {
        return new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
