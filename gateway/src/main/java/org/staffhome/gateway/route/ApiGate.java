package org.staffhome.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.staffhome.gateway.identity.Subject;
import org.staffhome.gateway.identity.TokenCheck;
import org.staffhome.gateway.limit.RateLimiter;
import org.staffhome.gateway.limit.RouteClass;
import org.staffhome.gateway.problem.GatewayProblem;
import org.staffhome.gateway.problem.Problems;
import org.staffhome.gateway.problem.Refusal;

/**
 * The door of {@code /api/}. In this order: is the address known, is the method, is the token good, has the caller
 * anything left of the allowance, is the announced body small enough. Then the request goes to its service, or on to
 * the reads that the gateway composes itself.
 */
@ApplicationScoped
public class ApiGate {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Pattern SERVICE_PATH = Pattern.compile("/api/([a-z][a-z-]*)/v1(/.*)?");
    private static final Pattern COMPOSED_PATH = Pattern.compile("/api/[a-z]+(/[a-z.-]+)?");
    /** Paths that a service might read otherwise than the gateway: dot segments, encoded slashes, backslashes, NUL. */
    private static final Pattern AMBIGUOUS_PATH =
            Pattern.compile("(?i).*(/\\.{1,2}(/|;|$)|%2e|%2f|%5c|%00|\\\\|//|;).*");

    private final Upstreams upstreams;
    private final TokenCheck tokens;
    private final RateLimiter limiter;
    private final Problems problems;
    private final Vertx vertx;
    private final Optional<Pattern> publicPaths;

    ApiGate(
            Upstreams upstreams,
            AccessConfig config,
            TokenCheck tokens,
            RateLimiter limiter,
            Problems problems,
            Vertx vertx) {
        this.upstreams = upstreams;
        this.tokens = tokens;
        this.limiter = limiter;
        this.problems = problems;
        this.vertx = vertx;
        this.publicPaths = config.publicPaths().map(Pattern::compile);
    }

    void install(@Observes Router router) {
        router.route().order(-1_000).handler(EdgeHeaders::write);
        // After the compression handler (order 0), which decides by media type, before the gateway's own resources.
        router.route("/api/*").order(100).handler(this::admit);
        router.route().order(-1_000).failureHandler(this::failed);
    }

    private void admit(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        request.pause();
        String path = request.path();
        Matcher servicePath = SERVICE_PATH.matcher(path);
        Optional<Upstream> upstream = servicePath.matches() ? upstreams.find(servicePath.group(1)) : Optional.empty();
        if (AMBIGUOUS_PATH.matcher(path).matches()
                || upstream.isEmpty() && !COMPOSED_PATH.matcher(path).matches()) {
            problems.answer(request, Refusal.of(GatewayProblem.ROUTE_UNKNOWN));
            return;
        }
        if (!METHODS.contains(request.method().name())) {
            problems.answer(
                    request, Refusal.of(GatewayProblem.METHOD_NOT_ALLOWED).header("Allow", String.join(", ", METHODS)));
            return;
        }
        tokens.check(routing)
                .onSuccess(subject -> admit(routing, upstream, subject))
                .onFailure(failure -> refuse(routing, failure));
    }

    private void admit(RoutingContext routing, Optional<Upstream> upstream, Optional<Subject> subject) {
        HttpServerRequest request = routing.request();
        RouteClass routeClass = limiter.classOf(request);
        Optional<Refusal> tooMany = limiter.take(request, routeClass, subject);
        if (tooMany.isPresent()) {
            problems.answer(request, tooMany.get());
        } else if (subject.isEmpty() && !isPublic(request.path())) {
            problems.answer(request, tokens.missing());
        } else if (announcedLength(request) > routeClass.maxBody()) {
            problems.answer(request, Exchange.bodyTooLarge(routeClass));
        } else if (upstream.isPresent()) {
            continueIfExpected(request);
            new Exchange(routing, upstream.get(), routeClass, problems, vertx).start();
        } else {
            request.resume();
            routing.next();
        }
    }

    /** A request with a bad token also costs its address something, so that tokens cannot be guessed at full speed. */
    private void refuse(RoutingContext routing, Throwable failure) {
        HttpServerRequest request = routing.request();
        if (failure instanceof Refusal refusal) {
            Optional<Refusal> tooMany = limiter.take(request, limiter.classOf(request), Optional.empty());
            problems.answer(request, tooMany.orElse(refusal));
        } else {
            routing.fail(failure);
        }
    }

    private boolean isPublic(String path) {
        return publicPaths.map(pattern -> pattern.matcher(path).matches()).orElse(false);
    }

    /** Clients that wait for leave before a large upload get it here, after all that could refuse it. */
    private static void continueIfExpected(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_1_1
                && "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
    }

    private static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return 0;
        }
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private void failed(RoutingContext routing) {
        if (routing.failure() instanceof Refusal refusal) {
            problems.answer(routing.request(), refusal);
        } else {
            routing.next();
        }
    }
}
