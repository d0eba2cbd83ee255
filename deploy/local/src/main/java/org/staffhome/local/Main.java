package org.staffhome.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.staffhome.servers.ServerException;

/**
 * The program behind the scripts in {@code deploy/}. What went wrong is told in one line; the exit code is 0, 1 for a failure, 3
 * when {@code status} finds something that is not up.
 */
public final class Main {

    private static final int FAILED = 1;
    private static final int NOT_UP = 3;

    private static final List<String> USAGE = List.of(
            "deploy/up [--empty] [--fresh] [--city small]          start everything, Ctrl-C stops it",
            "deploy/down                                           stop everything from another terminal",
            "deploy/status [--json]                                health, address, start-up time, memory, process",
            "deploy/token ACCOUNT | --list                         an access token; the accounts",
            "deploy/logs NAME [--no-follow]                        the log of one part",
            "deploy/psql CONTEXT [--role owner|app|postgres]       SQL in the schema of one context",
            "deploy/events TOPIC [--all] [--no-follow]             decoded events of a topic",
            "deploy/demo [--city small]                            load the demonstration city",
            "deploy/demo --files-only DIR                          write the lists of the city, load nothing",
            "All take --home DIR (data folder, else .staffhome) and --base-port N (consecutive ports from there).");

    private Main() {}

    /** The first argument is the command. */
    public static void main(String[] words) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code;
        try {
            code = run(List.of(words), new Terminal(out));
        } catch (LocalException | ServerException e) {
            errors.println(e.getMessage());
            code = FAILED;
        }
        System.exit(code);
    }

    private static int run(List<String> words, Terminal terminal) {
        if (words.isEmpty() || words.contains("--help")) {
            USAGE.forEach(terminal::line);
            return 0;
        }
        Arguments arguments = Arguments.parse(words.subList(1, words.size()));
        Path repository = Path.of(System.getProperty("staffhome.repository", "."));
        Settings configured = Settings.of(repository, arguments, System.getenv());
        if ("up".equals(words.get(0))) {
            new Up(configured, arguments, terminal).run();
            return 0;
        }
        return run(words.get(0), configured.asRunning(), arguments, terminal);
    }

    private static int run(String command, Settings settings, Arguments arguments, Terminal terminal) {
        SecretStore secrets = SecretStore.in(settings.home());
        switch (command) {
            case "down" ->
                new Down(
                                settings,
                                new Suite(settings, secrets, terminal, new KeycloakDistribution(settings, terminal)),
                                terminal)
                        .run();
            case "status" -> {
                Status status = new Status(settings);
                boolean up = arguments.has("--json") ? status.printJson(terminal) : status.print(terminal);
                return up ? 0 : NOT_UP;
            }
            case "token" -> token(settings, secrets, arguments, terminal);
            case "replay" ->
                new Replay(new SuiteAccess(settings, secrets, terminal.stream()), terminal)
                        .run(arguments.only("context"));
            case "logs" -> new Logs(settings).show(arguments.only("part"), !arguments.has("--no-follow"));
            case "psql" ->
                new SqlAccess(settings, secrets)
                        .open(
                                arguments.only("context"),
                                arguments.value("--role").orElse("owner"));
            case "events" ->
                new EventTail(settings, terminal)
                        .show(arguments.only("topic"), arguments.has("--all"), !arguments.has("--no-follow"));
            case "demo" -> demo(settings, secrets, arguments, terminal);
            default -> throw new LocalException("There is no command \"" + command + "\"; see deploy/up --help.");
        }
        return 0;
    }

    private static void demo(Settings settings, SecretStore secrets, Arguments arguments, Terminal terminal) {
        City city = ServiceLoader.load(City.class)
                .findFirst()
                .orElseThrow(() -> new LocalException("This build has no demonstration city."));
        Optional<String> folder = arguments.value("--files-only");
        if (folder.isPresent()) {
            city.writeFiles(Path.of(folder.get()));
            return;
        }
        city.load(
                new SuiteAccess(settings, secrets, terminal.stream()),
                arguments.value("--city").orElse("small"));
    }

    private static void token(Settings settings, SecretStore secrets, Arguments arguments, Terminal terminal) {
        if (!arguments.has("--list")) {
            terminal.line(new TokenSource(settings, secrets).token(Account.of(arguments.only("account"))));
            return;
        }
        for (Account account : Account.all()) {
            terminal.line(account.account() + "  (" + account.subject() + ")");
            terminal.line("    " + account.zh());
            terminal.line("    " + account.en());
        }
    }
}
