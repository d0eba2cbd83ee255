package org.staffhome.servers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * The database {@code staffhome} and, for each context, its schema with two login roles.
 *
 * <ul>
 *   <li>{@code <context>_owner} owns the schema {@code <context>} and migrates it;
 *   <li>{@code <context>_app} works in it: select, insert, update and delete on the owner's tables, usage of its sequences,
 *       execution of its functions. It cannot create anything, and it owns nothing, so row-level security binds it.
 * </ul>
 *
 * No role may even look into another context's schema. Everything here may be repeated at any time; rights on tables that
 * exist already are never given again, because a migration may have taken them away (append-only tables).
 */
public final class ContextRoles {

    /** The one database of the suite. */
    public static final String DATABASE = "staffhome";

    /** Extensions that every context may use; a superuser has to install them. They live in the schema {@code public}. */
    private static final List<String> EXTENSIONS = List.of("btree_gist", "pg_trgm");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    private ContextRoles() {}

    /** The role that migrates the context's schema. */
    public static String owner(String context) {
        return checked(context) + "_owner";
    }

    /** The role that the context's service works under. */
    public static String app(String context) {
        return checked(context) + "_app";
    }

    /** Creates the database and its extensions where missing. The connection is a superuser's, to any other database. */
    public static void createDatabase(Connection superuser) throws SQLException {
        if (!exists(superuser, "select 1 from pg_database where datname = ?", DATABASE)) {
            execute(superuser, "create database " + DATABASE + " encoding 'UTF8' template template0");
        }
        execute(superuser, "revoke all on database " + DATABASE + " from public");
    }

    /** Installs what all contexts share. The connection is a superuser's, to {@link #DATABASE}. */
    public static void prepareDatabase(Connection superuser) throws SQLException {
        execute(superuser, "revoke all on schema public from public");
        execute(superuser, "grant usage on schema public to public");
        for (String extension : EXTENSIONS) {
            execute(superuser, "create extension if not exists " + extension + " schema public");
        }
    }

    /** Gives a context its schema and roles, with these passwords. The connection is a superuser's, to {@link #DATABASE}. */
    public static void provision(Connection superuser, String context, String ownerPassword, String appPassword)
            throws SQLException {
        String owner = owner(context);
        String app = app(context);
        role(superuser, owner, ownerPassword);
        role(superuser, app, appPassword);
        schema(superuser, context, owner);
        execute(superuser, "grant connect on database " + DATABASE + " to " + app);
        execute(superuser, "grant usage on schema " + context + " to " + app);
        String defaults = "alter default privileges for role " + owner + " in schema " + context + " grant ";
        execute(superuser, defaults + "select, insert, update, delete on tables to " + app);
        execute(superuser, defaults + "usage, select on sequences to " + app);
        execute(superuser, defaults + "execute on functions to " + app);
        searchPath(superuser, app, context);
    }

    /** Gives a foreign program (the identity provider) a schema and one login role, both of this name. */
    public static void provisionSingle(Connection superuser, String name, String password) throws SQLException {
        role(superuser, checked(name), password);
        schema(superuser, name, name);
    }

    private static void schema(Connection superuser, String schema, String owner) throws SQLException {
        execute(superuser, "create schema if not exists " + schema + " authorization " + owner);
        execute(superuser, "grant connect on database " + DATABASE + " to " + owner);
        searchPath(superuser, owner, schema);
    }

    private static void searchPath(Connection superuser, String role, String schema) throws SQLException {
        execute(
                superuser,
                "alter role " + role + " in database " + DATABASE + " set search_path = " + schema + ", public");
    }

    private static void role(Connection superuser, String role, String password) throws SQLException {
        if (!exists(superuser, "select 1 from pg_roles where rolname = ?", role)) {
            execute(superuser, "create role " + role + " login nosuperuser nocreatedb nocreaterole noinherit");
        }
        // The driver sends the scram verifier, so the password never reaches the server or its log.
        superuser.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String checked(String context) {
        if (!NAME.matcher(context).matches()) {
            throw new IllegalArgumentException("Not a context name: " + context);
        }
        return context;
    }
}
