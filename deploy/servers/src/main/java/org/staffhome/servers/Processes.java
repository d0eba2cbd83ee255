package org.staffhome.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starting, watching and ending operating system processes by their id. */
public final class Processes {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    /**
     * Starts the command given after a folder and a log file and waits for the end of its own input, which comes when the parent
     * JVM ends in whatever way; then stops the command and removes the folder.
     */
    private static final String GUARD =
            "trap '' INT; folder=$1; log=$2; shift 2; \"$@\" </dev/null >>\"$log\" 2>&1 & server=$!; echo $server; "
                    + "exec >/dev/null; cat >/dev/null; kill -INT $server 2>/dev/null; wait $server; rm -rf \"$folder\"";

    /** The ends of these processes' inputs must stay open as long as this JVM lives; a collected object closes them. */
    private static final Queue<Process> GUARDED = new ConcurrentLinkedQueue<>();

    private Processes() {}

    /** The beginning of a command line that runs what follows without root's rights; empty for an ordinary user. */
    static List<String> unprivileged() {
        if (!ROOT) {
            return new ArrayList<>();
        }
        List<String> prefix = List.of("unshare", "--user");
        if (!succeeds(prefix, "true")) {
            throw new ServerException(
                    "PostgreSQL does not run as root and this machine forbids user namespaces (unshare "
                            + "--user); start Staff Home as an ordinary user.");
        }
        return new ArrayList<>(prefix);
    }

    /** Fails, with one line, when this machine cannot run PostgreSQL for this user. */
    public static void requireUnprivileged() {
        unprivileged();
    }

    private static boolean succeeds(List<String> prefix, String program) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program);
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Starts a process in a session of its own, so that Ctrl-C at the terminal does not reach it, with its output appended to
     * a file. It goes on when this JVM ends.
     */
    public static ProcessHandle startDetached(List<String> command, Map<String, String> environment, Path log)
            throws IOException {
        List<String> whole = new ArrayList<>();
        if (hasSetsid()) {
            whole.add("setsid");
        }
        whole.addAll(command);
        Folders.ownerOnly(log.toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start().toHandle();
    }

    /** Starts a process that stops, and whose folder goes away, when this JVM ends, even when it is killed. */
    static ProcessHandle startGuarded(List<String> command, Path log, Path folder) throws IOException {
        List<String> whole = new ArrayList<>(List.of("sh", "-c", GUARD, "guard", folder.toString(), log.toString()));
        whole.addAll(command);
        Process guard = new ProcessBuilder(whole)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        followUntilEnd(guard);
        String pid = guard.inputReader().readLine();
        if (pid == null) {
            throw new IOException("The guard of " + command.get(0) + " ended at once");
        }
        return ProcessHandle.of(Long.parseLong(pid.trim()))
                .orElseThrow(() -> new IOException(command.get(0) + " ended at once; see " + log));
    }

    /** Keeps the input of a process open until this JVM ends, so that the process can notice that end. */
    static void followUntilEnd(Process process) {
        GUARDED.add(process);
    }

    /** The command line of a process with its arguments; empty when it has ended or belongs to somebody else. */
    public static String commandLine(ProcessHandle process) {
        Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (Files.isReadable(file)) {
            try {
                return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace('\0', ' ');
            } catch (IOException ended) {
                return "";
            }
        }
        return process.info().commandLine().orElse("");
    }

    /** Sends a signal by its name, such as {@code INT}; a process that has ended meanwhile is no error. */
    public static void signal(ProcessHandle process, String name) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot signal process " + process.pid(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits for the end of a process; false when it still runs after the limit. */
    public static boolean awaitEnd(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw new ServerException("Cannot wait for process " + process.pid(), e);
        }
    }

    /** Sleeps; an interrupt ends the sleep by an exception and stays set. */
    static void pause(long time, TimeUnit unit) {
        try {
            unit.sleep(time);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static ServerException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new ServerException("Interrupted", cause);
    }

    private static boolean hasSetsid() {
        return Files.isExecutable(Path.of("/usr/bin/setsid")) || Files.isExecutable(Path.of("/bin/setsid"));
    }
}
