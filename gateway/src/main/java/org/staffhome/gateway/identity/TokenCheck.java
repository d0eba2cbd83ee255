package org.staffhome.gateway.identity;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.staffhome.gateway.problem.GatewayProblem;
import org.staffhome.gateway.problem.Refusal;

/**
 * Checks the token of a request through Quarkus OIDC. The mechanism behind the identity does not matter here (bearer
 * token today, a session cookie of the web console when the application type becomes {@code hybrid}): what counts is
 * the identity and its access token.
 */
@ApplicationScoped
public class TokenCheck {
    private static final Logger LOG = Logger.getLogger(TokenCheck.class);
    private static final String CHALLENGE = "Bearer realm=\"staffhome\"";

    /** Keeps Quarkus from answering a failed authentication itself: the refusal is a problem. */
    private static final BiConsumer<RoutingContext, Throwable> OWN_ANSWER = (request, failure) -> {};

    private final Vertx vertx;

    TokenCheck(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Finds the caller; empty without a token. Fails with a {@link Refusal}: 401 for a bad token, 503 when no token can
     * be checked. Completes on the context of the request.
     */
    public Future<Optional<Subject>> check(RoutingContext request) {
        Context context = vertx.getOrCreateContext();
        Promise<Optional<Subject>> found = Promise.promise();
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, OWN_ANSWER);
        QuarkusHttpUser.getSecurityIdentity(request, null)
                .subscribe()
                .with(
                        identity -> context.runOnContext(ignored -> found.complete(kept(request, identity))),
                        failure -> context.runOnContext(ignored -> found.fail(refusal(failure))));
        return found.future();
    }

    /** The refusal of a request that needs a token and has none. */
    public Refusal missing() {
        return Refusal.of(GatewayProblem.TOKEN_MISSING).header("WWW-Authenticate", CHALLENGE);
    }

    private static Optional<Subject> kept(RoutingContext request, SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            return Optional.empty();
        }
        AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
        if (credential == null) {
            return Optional.empty();
        }
        Subject subject = new Subject(identity.getPrincipal().getName(), credential.getToken());
        subject.keepIn(request);
        return Optional.of(subject);
    }

    private static Refusal refusal(Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            boolean expired = isExpired(failure);
            LOG.debugf("token refused: %s", expired ? "expired" : "invalid");
            return Refusal.of(expired ? GatewayProblem.TOKEN_EXPIRED : GatewayProblem.TOKEN_INVALID)
                    .header(
                            "WWW-Authenticate",
                            CHALLENGE + ", error=\"invalid_token\", error_description=\""
                                    + (expired ? "expired" : "not valid here") + "\"");
        }
        LOG.warnf("tokens cannot be checked: %s", failure.getClass().getName());
        return Refusal.of(GatewayProblem.IDENTITY_UNAVAILABLE).retryAfter(5);
    }

    private static boolean isExpired(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid) {
                return invalid.hasExpired();
            }
        }
        return false;
    }
}
