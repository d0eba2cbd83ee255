package org.staffhome.local;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;

/** How a program of the launcher reaches the running suite: as its users do, by the gateway and tokens. */
public final class SuiteAccess {

    private final Settings settings;
    private final SecretStore secrets;
    private final PrintStream out;

    SuiteAccess(Settings settings, SecretStore secrets, PrintStream out) {
        this.settings = settings;
        this.secrets = secrets;
        this.out = out;
    }

    /** The gateway's address, without a slash at its end. */
    public URI gateway() {
        return URI.create(settings.http(PartName.GATEWAY));
    }

    /** A fresh access token of a demonstration account; it is valid for at least a quarter of an hour. */
    public String token(String account) {
        return new TokenSource(settings, secrets).token(Account.of(account));
    }

    /** The file that moves the services' business clock: an ISO 8601 duration, or no file. */
    public Path clockFile() {
        return settings.clockFile();
    }

    /** {@code bootstrap.servers} of the broker. */
    public String kafka() {
        return settings.kafka();
    }

    /** The repository that the suite was started from. */
    public Path repository() {
        return settings.repository();
    }

    /** Where progress is shown. */
    public PrintStream out() {
        return out;
    }
}
