package org.staffhome.platform.scope;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** Keeps the caller of a request for work that is done later, and lets that work run as him. */
@ApplicationScoped
public class Callers {
    private final Caller caller;
    private final CallerGrants grants;
    private final Scopes scopes;

    Callers(Caller caller, CallerGrants grants, Scopes scopes) {
        this.caller = caller;
        this.grants = grants;
        this.scopes = scopes;
    }

    /** The caller of this request with its scope. */
    public StoredCaller store() {
        Scope scope = scopes.current();
        return new StoredCaller(scope.subject(), caller.permission(), scope);
    }

    /**
     * Runs work as a stored caller, in a request context of its own: under the stored scope, with his grants of today, so
     * that the audit names him and the roles he holds now.
     */
    public <T> T as(StoredCaller stored, Callable<T> work) throws Exception {
        if (stored.subject() != null) {
            caller.arrives(stored.subject(), grants.of(stored.subject()));
            caller.asksFor(stored.permission());
        }
        return scopes.within(stored.scope(), work);
    }
}
