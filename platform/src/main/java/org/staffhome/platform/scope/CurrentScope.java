package org.staffhome.platform.scope;

import jakarta.enterprise.context.RequestScoped;

/** The scope of the work at hand; nothing is visible until somebody sets it. */
@RequestScoped
class CurrentScope {
    private Scope scope = Scope.NONE;

    Scope get() {
        return scope;
    }

    void set(Scope scope) {
        this.scope = scope;
    }
}
