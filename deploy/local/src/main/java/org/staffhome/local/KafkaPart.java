package org.staffhome.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.staffhome.servers.KafkaMain;
import org.staffhome.servers.KafkaProcess;
import org.staffhome.servers.Ports;
import org.staffhome.servers.Processes;
import org.staffhome.servers.Topics;

/** The broker, in a small JVM of its own. */
final class KafkaPart implements Part {

    private static final List<String> STATE_THINGS = List.of("organization", "member", "grant");

    private final Settings settings;

    KafkaPart(Settings settings) {
        this.settings = settings;
    }

    @Override
    public PartName name() {
        return PartName.KAFKA;
    }

    @Override
    public String address() {
        return "127.0.0.1:" + settings.port(name());
    }

    @Override
    public String mark() {
        return KafkaMain.class.getName() + " " + folder();
    }

    @Override
    public ProcessHandle launch() {
        List<String> command = KafkaProcess.command(folder(), settings.port(name()), settings.controllerPort());
        try {
            return Processes.startDetached(command, Map.of(), settings.log(name().key()));
        } catch (IOException e) {
            throw new LocalException("Cannot start Kafka.", e);
        }
    }

    @Override
    public boolean ready() {
        return Ports.answers(settings.port(name()));
    }

    @Override
    public void prepare() {
        ensureTopics(settings);
    }

    @Override
    public boolean adoptable() {
        return true;
    }

    /** Creates the topics of the published language on the suite's or the user's broker. */
    static void ensureTopics(Settings settings) {
        List<String> topics = new ArrayList<>();
        PartName.SERVICES.forEach(service -> topics.add("staffhome." + service.key() + ".events.v1"));
        STATE_THINGS.forEach(thing -> topics.add("staffhome.membership." + thing + ".state.v1"));
        Topics.ensure(settings.kafka(), topics);
    }

    private Path folder() {
        return settings.home().resolve("kafka");
    }
}
