package org.staffhome.platform.scope;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The one place where the scope is put on a connection: at every acquire, also the empty scope. Setting it only when it
 * changed leaks rows, because {@code set_config} rolls back with its transaction. After start-up an acquire outside a
 * request context fails, so that work without a scope is noticed instead of silently seeing nothing.
 */
@Singleton
public class ScopeOnConnection implements AgroalPoolInterceptor {
    /** Settings read by the policies that {@code platform_protect} makes. */
    static final List<String> SETTINGS = List.of(
            "app.view_from",
            "app.view_to",
            "app.view_ranges",
            "app.write_from",
            "app.write_to",
            "app.write_ranges",
            "app.member_id",
            "app.member_write",
            "app.subject",
            "app.system");

    private static final String PUT = SETTINGS.stream()
            .map(name -> "set_config('" + name + "', ?, false)")
            .collect(Collectors.joining(", ", "select ", ""));

    private final CurrentScope current;
    private volatile boolean started;

    ScopeOnConnection(CurrentScope current) {
        this.current = current;
    }

    void onStart(@Observes @Priority(jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        started = true;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            put(connection, scope());
        } catch (SQLException e) {
            throw new IllegalStateException("the scope could not be put on the connection", e);
        }
    }

    private Scope scope() {
        if (Scopes.isContextActive()) {
            return current.get();
        }
        if (started) {
            throw new IllegalStateException("a connection was asked for outside a scope: use @AsSystem");
        }
        return Scope.NONE;
    }

    static void put(Connection connection, Scope scope) throws SQLException {
        List<String> values = scope.settings();
        try (PreparedStatement statement = connection.prepareStatement(PUT)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            statement.execute();
        }
    }
}
