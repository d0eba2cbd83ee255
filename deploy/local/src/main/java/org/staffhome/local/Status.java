package org.staffhome.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.staffhome.local.RunRecords.Running;
import org.staffhome.servers.Ports;

/** {@code deploy/status}: every process with health, address, start-up time, memory and process id. */
final class Status {

    private static final double MIB = 1 << 20;

    private final Settings settings;
    private final RunRecords records;

    Status(Settings settings) {
        this.settings = settings;
        this.records = new RunRecords(settings.home());
    }

    /** What is known about one part. The health is UP, STARTING, DOWN (runs but does not answer), STOPPED or OUTSIDE. */
    private record Line(PartName part, String health, String address, Running running, long memory) {}

    /** Memory in bytes that the parts use now. */
    long usedMemory() {
        return lines().stream().mapToLong(Line::memory).sum();
    }

    /** The table for people; whether everything is up. */
    boolean print(Terminal terminal) {
        List<Line> lines = lines();
        terminal.line(String.format(
                Locale.ROOT, "%-22s %-9s %-24s %9s %10s %8s", "PART", "HEALTH", "ADDRESS", "START", "MEMORY", "PID"));
        for (Line line : lines) {
            String start = line.running() == null || line.running().readyAfter().isZero()
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "%.1f s",
                            Terminal.seconds(line.running().readyAfter()));
            String memory = line.memory() == 0 ? "" : String.format(Locale.ROOT, "%.0f MB", line.memory() / MIB);
            String pid = line.running() == null
                    ? ""
                    : Long.toString(line.running().process().pid());
            terminal.line(String.format(
                    Locale.ROOT,
                    "%-22s %-9s %-24s %9s %10s %8s",
                    line.part().title(),
                    line.health(),
                    line.address(),
                    start,
                    memory,
                    pid));
        }
        terminal.line(
                String.format(Locale.ROOT, "%-22s %-9s %-24s %9s %7.0f MB", "Sum", "", "", "", usedMemory() / MIB));
        return healthy(lines);
    }

    /** The same for programs; whether everything is up. */
    boolean printJson(Terminal terminal) {
        List<Line> lines = lines();
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode status = mapper.createObjectNode();
        status.put("home", settings.home().toString());
        status.put("healthy", healthy(lines));
        Optional<Running> launcher = records.find(Up.LAUNCHER);
        if (launcher.isPresent()) {
            status.put("launcherPid", launcher.get().process().pid());
        } else {
            status.putNull("launcherPid");
        }
        status.put("memoryBytes", lines.stream().mapToLong(Line::memory).sum());
        ArrayNode parts = status.putArray("parts");
        lines.forEach(line -> add(parts.addObject(), line));
        try {
            terminal.line(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(status));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree is always JSON", e);
        }
        return healthy(lines);
    }

    private static void add(ObjectNode part, Line line) {
        part.put("name", line.part().key());
        part.put("health", line.health());
        part.put("address", line.address());
        if (line.running() == null) {
            part.putNull("pid");
            part.putNull("startedAt");
            part.putNull("startUpMillis");
            part.putNull("memoryBytes");
        } else {
            part.put("pid", line.running().process().pid());
            part.put("startedAt", line.running().began().toString());
            part.put("startUpMillis", line.running().readyAfter().toMillis());
            part.put("memoryBytes", line.memory());
        }
    }

    private static boolean healthy(List<Line> lines) {
        return lines.stream().allMatch(line -> List.of("UP", "OUTSIDE").contains(line.health()));
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (PartName part : PartName.values()) {
            Optional<String> outside = outside(part);
            Optional<Running> running = records.find(part.key());
            if (outside.isPresent()) {
                lines.add(new Line(part, "OUTSIDE", outside.get(), null, 0));
            } else if (running.isEmpty()) {
                lines.add(new Line(part, "STOPPED", "", null, 0));
            } else {
                long memory = Machine.residentMemory(running.get().process()).orElse(0);
                lines.add(new Line(
                        part, health(part, running.get()), running.get().address(), running.get(), memory));
            }
        }
        return lines;
    }

    private Optional<String> outside(PartName part) {
        return switch (part) {
            case POSTGRES -> settings.outsidePostgres();
            case KAFKA -> settings.outsideKafka();
            case IDENTITY -> settings.outsideIssuer();
            default -> Optional.empty();
        };
    }

    private static String health(PartName part, Running running) {
        String address = running.address();
        boolean answers =
                switch (part) {
                    case POSTGRES, KAFKA ->
                        Ports.answers(Integer.parseInt(address.substring(address.indexOf(':') + 1)));
                    case IDENTITY ->
                        HttpProbe.answersOk(address + "/realms/" + Realm.NAME + "/.well-known/openid-configuration");
                    default -> HttpProbe.answersOk(address + "/q/health/ready");
                };
        if (answers) {
            return "UP";
        }
        return running.readyAfter().isZero() ? "STARTING" : "DOWN";
    }
}
