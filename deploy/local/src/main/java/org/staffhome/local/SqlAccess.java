package org.staffhome.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.staffhome.servers.ContextRoles;

/**
 * {@code deploy/psql}: SQL in the schema of one context, by the machine's {@code psql} where there is one, else by a small reader
 * of statements that end in a semicolon.
 */
final class SqlAccess {

    private final Settings settings;
    private final Database database;

    SqlAccess(Settings settings, SecretStore secrets) {
        this.settings = settings;
        this.database = new Database(settings, secrets);
    }

    void open(String context, String role) {
        PartName part = PartName.of(context);
        if (!PartName.SERVICES.contains(part)) {
            throw new LocalException("Only the four services have a schema.");
        }
        String user =
                switch (role) {
                    case "owner" -> ContextRoles.owner(context);
                    case "app" -> ContextRoles.app(context);
                    case "postgres" -> database.superuser();
                    default -> throw new LocalException("The role is owner, app or postgres.");
                };
        String password = "postgres".equals(role) ? database.superuserPassword() : database.password(user);
        try {
            if (!openPsql(context, user, password)) {
                read(context, user, password);
            }
        } catch (IOException e) {
            throw new LocalException("Cannot read statements: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new LocalException("The database does not answer: " + e.getMessage(), e);
        }
    }

    private boolean openPsql(String context, String user, String password) throws IOException {
        String address = database.url().substring("jdbc:".length());
        ProcessBuilder builder = new ProcessBuilder("psql", address.replace("://", "://" + user + "@")).inheritIO();
        builder.environment().put("PGPASSWORD", password);
        builder.environment().put("PGOPTIONS", "-c search_path=" + context + ",public");
        try {
            builder.start().waitFor();
            return true;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void read(String context, String user, String password) throws IOException, SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Connection connection = DriverManager.getConnection(database.url(), user, password);
                Statement statement = connection.createStatement();
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            statement.execute("set search_path = " + context + ", public");
            StringBuilder text = new StringBuilder();
            String line;
            while ((line = in.readLine()) != null) {
                text.append(line).append('\n');
                if (line.strip().endsWith(";")) {
                    execute(statement, text.toString(), out);
                    text.setLength(0);
                }
            }
            if (!text.toString().isBlank()) {
                execute(statement, text.toString(), out);
            }
        }
    }

    private static void execute(Statement statement, String sql, PrintStream out) {
        try {
            if (statement.execute(sql)) {
                print(statement.getResultSet(), out);
            } else {
                out.println(statement.getUpdateCount() + " rows");
            }
        } catch (SQLException e) {
            out.println(e.getMessage());
        }
    }

    private static void print(ResultSet rows, PrintStream out) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            cells.add(rows.getMetaData().getColumnLabel(column));
        }
        out.println(String.join("\t", cells));
        int count = 0;
        while (rows.next()) {
            cells.clear();
            for (int column = 1; column <= columns; column++) {
                cells.add(String.valueOf(rows.getString(column)));
            }
            out.println(String.join("\t", cells));
            count++;
        }
        out.println("(" + count + " rows)");
    }
}
