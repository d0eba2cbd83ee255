package org.staffhome.local;

import java.util.Locale;

/** The last thing that {@code deploy/up} prints: where everything is and who may log in. */
final class Summary {

    private final Settings settings;
    private final SecretStore secrets;

    Summary(Settings settings, SecretStore secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    void print(Terminal terminal) {
        String gateway = settings.http(PartName.GATEWAY);
        terminal.line("");
        terminal.line("Staff Home 职工之家 is up.");
        terminal.line("");
        row(terminal, "Start page", gateway + "/");
        row(terminal, "API", gateway + "/api/{membership,activity,welfare,evaluation}/v1/...");
        row(terminal, "OpenAPI", gateway + "/openapi");
        row(terminal, "Health", gateway + "/q/health");
        for (PartName service : PartName.SERVICES) {
            row(terminal, service.title(), settings.http(service));
        }
        row(terminal, "Issuer", settings.issuer());
        row(terminal, "PostgreSQL", new Database(settings, secrets).url() + "   (deploy/psql membership)");
        row(terminal, "Kafka", settings.kafka() + "   (deploy/events staffhome.membership.events.v1)");
        row(terminal, "Logs", settings.logs() + "   (deploy/logs membership)");
        if (settings.outsideIssuer().isEmpty()) {
            accounts(terminal);
        }
        terminal.line("");
        terminal.line("Ctrl-C stops everything; the data stays in " + settings.home() + ".");
    }

    private void accounts(Terminal terminal) {
        terminal.line("");
        terminal.line("Demonstration accounts, all with the password " + secrets.password("demonstration"));
        for (Account account : Account.all()) {
            if (!account.client()) {
                terminal.line(String.format(Locale.ROOT, "  %-10s %s", account.account(), account.zh()));
                terminal.line(String.format(Locale.ROOT, "  %-10s %s", "", account.en()));
            }
        }
        terminal.line("An access token:  deploy/token admin");
    }

    private static void row(Terminal terminal, String name, String value) {
        terminal.line(String.format(Locale.ROOT, "  %-12s %s", name, value));
    }
}
