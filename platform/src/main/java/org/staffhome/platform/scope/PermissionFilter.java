package org.staffhome.platform.scope;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;

/**
 * Decides at the door of every endpoint whether the caller may enter, and puts the scope of that one permission on the
 * request. An endpoint that declares nothing is closed.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class PermissionFilter implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Context
    ResourceInfo resource;

    private final SecurityIdentity identity;
    private final Caller caller;
    private final Scopes scopes;
    private final CallerGrants grants;

    PermissionFilter(SecurityIdentity identity, Caller caller, Scopes scopes, CallerGrants grants) {
        this.identity = identity;
        this.caller = caller;
        this.scopes = scopes;
        this.grants = grants;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method.isAnnotationPresent(PublicEndpoint.class)) {
            return;
        }
        String subject = subject();
        caller.arrives(subject, grants.of(subject));
        RequiresPermission needed = method.getAnnotation(RequiresPermission.class);
        if (needed == null) {
            if (!method.isAnnotationPresent(AuthenticatedEndpoint.class)) {
                throw Problem.of(CommonProblem.FORBIDDEN).with("permission", "none");
            }
            scopes.set(Scope.of(List.of(), List.of(), subject));
            return;
        }
        caller.asksFor(needed.value());
        boolean reads = SAFE.contains(request.getMethod()) || needed.readOnly();
        scopes.set(scope(needed, reads, subject));
    }

    private Scope scope(RequiresPermission needed, boolean reads, String subject) {
        List<PathRange> held = caller.rangesFor(needed.value());
        if (held.isEmpty()) {
            throw Problem.of(CommonProblem.FORBIDDEN).with("permission", needed.value());
        }
        if (needed.reach() == Reach.CITY && !caller.holdsForCity(needed.value())) {
            throw Problem.of(CommonProblem.FORBIDDEN).with("permission", needed.value());
        }
        if (needed.reach() == Reach.SUBTREE || needed.reach() == Reach.CITY) {
            return Scope.of(held, reads ? List.of() : held, subject);
        }
        UUID member = caller.memberId()
                .orElseThrow(() -> Problem.of(CommonProblem.FORBIDDEN).with("permission", needed.value()));
        List<PathRange> view = needed.reach() == Reach.LINE ? caller.linesFor(needed.value()) : List.of();
        return new Scope(view, List.of(), member, !reads, subject, null);
    }

    private String subject() {
        try {
            if (identity.isAnonymous()) {
                throw Problem.of(CommonProblem.UNAUTHENTICATED);
            }
        } catch (AuthenticationFailedException | AuthenticationCompletionException e) {
            throw Problem.of(CommonProblem.UNAUTHENTICATED);
        }
        String subject = identity.getPrincipal() instanceof org.eclipse.microprofile.jwt.JsonWebToken token
                ? token.getSubject()
                : identity.getPrincipal().getName();
        if (subject == null || subject.isBlank()) {
            throw Problem.of(CommonProblem.UNAUTHENTICATED);
        }
        return subject;
    }
}
