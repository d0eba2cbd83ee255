package org.staffhome.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The broker as a program: {@code KafkaMain FOLDER PORT CONTROLLER_PORT [guarded]}.
 *
 * <p>Ends by SIGTERM; when guarded also by the end of its standard input, which is how it follows the JVM that started it.
 */
public final class KafkaMain {

    /** The word that marks a broker which ends with its parent. */
    static final String GUARDED = "guarded";

    private KafkaMain() {}

    /** Runs until the process is told to end. */
    public static void main(String[] arguments) {
        // The broker reports its whole configuration and every segment; only what needs attention goes to the log.
        Logger.getLogger("").setLevel(Level.WARNING);
        KafkaServer server = KafkaServer.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "kafka-stop"));
        if (arguments.length > 3 && GUARDED.equals(arguments[3])) {
            Thread guard = new Thread(KafkaMain::exitWithParent, "parent-guard");
            guard.setDaemon(true);
            guard.start();
        }
        server.awaitShutdown();
    }

    private static void exitWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said on this channel; only its end counts.
                continue;
            }
        } catch (IOException brokenPipe) {
            System.err.println("Lost the parent: " + brokenPipe.getMessage());
        }
        System.exit(0);
    }
}
