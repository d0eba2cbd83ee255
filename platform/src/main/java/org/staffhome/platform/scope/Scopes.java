package org.staffhome.platform.scope;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * Changes the scope of the work at hand for the length of a call. Inside a transaction the connection is already
 * acquired, so the settings are changed on it, after what was written so far has been flushed under the old scope.
 */
@ApplicationScoped
public class Scopes {
    private final CurrentScope current;
    private final DataSource dataSource;
    private final Instance<EntityManager> entities;

    Scopes(CurrentScope current, DataSource dataSource, Instance<EntityManager> entities) {
        this.current = current;
        this.dataSource = dataSource;
        this.entities = entities;
    }

    /** The scope in force. */
    public Scope current() {
        return current.get();
    }

    /** Runs work under a system scope. */
    public <T> T within(SystemScope system, Callable<T> work) {
        return unchecked(() -> within(Scope.of(system), work));
    }

    /** Runs work under a stored scope, such as that of the caller who submitted a job; needs an active request context. */
    public <T> T within(Scope scope, Callable<T> work) throws Exception {
        Scope before = current.get();
        boolean open = QuarkusTransaction.isActive();
        change(scope, open);
        boolean done = false;
        try {
            T result = work.call();
            done = true;
            return result;
        } finally {
            if (done || !open) {
                change(before, open);
            } else {
                // The settings stay on the connection until the transaction ends, so it must not go on: whoever catches
                // the failure finds that it cannot commit.
                QuarkusTransaction.setRollbackOnly();
                current.set(before);
            }
        }
    }

    void set(Scope scope) {
        current.set(scope);
    }

    private void change(Scope scope, boolean open) throws SQLException {
        if (open) {
            if (entities.isResolvable()) {
                entities.get().flush();
            }
            try (Connection connection = dataSource.getConnection()) {
                ScopeOnConnection.put(connection, scope);
            }
        }
        current.set(scope);
    }

    private static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a scope can be kept at all: outside a request context no connection may be acquired. */
    static boolean isContextActive() {
        return Arc.container() != null && Arc.container().requestContext().isActive();
    }
}
