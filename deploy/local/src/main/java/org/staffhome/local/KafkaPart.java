package org.staffhome.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.staffhome.servers.KafkaMain;
import org.staffhome.servers.KafkaProcess;
import org.staffhome.servers.Ports;
import org.staffhome.servers.Processes;

/** The broker, in a small JVM of its own. */
final class KafkaPart implements Part {

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
    public boolean adoptable() {
        return true;
    }

    private Path folder() {
        return settings.home().resolve("kafka");
    }
}
