package org.staffhome.platform.scope;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Runs before the transaction interceptor (priority 200), so that the connection is acquired under the scope. */
@AsSystem(SystemScope.SCHEDULER)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class AsSystemInterceptor {
    @Inject
    Scopes scopes;

    @AroundInvoke
    Object run(InvocationContext invocation) throws Exception {
        AsSystem binding = invocation.getInterceptorBinding(AsSystem.class);
        ManagedContext context = Arc.container().requestContext();
        if (context.isActive()) {
            return scopes.within(Scope.of(binding.value()), invocation::proceed);
        }
        context.activate();
        try {
            return scopes.within(Scope.of(binding.value()), invocation::proceed);
        } finally {
            context.terminate();
        }
    }
}
