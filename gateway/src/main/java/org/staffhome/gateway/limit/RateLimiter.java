package org.staffhome.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.staffhome.gateway.identity.Subject;
import org.staffhome.gateway.problem.GatewayProblem;
import org.staffhome.gateway.problem.Refusal;

/**
 * Counts requests per caller and route class in token buckets that refill evenly. A caller is the subject of the token,
 * or the network address (the /64 of an IPv6 address) when there is none.
 *
 * <p>The answer carries the fields of draft-ietf-httpapi-ratelimit-headers-07, which clients and API linters know best:
 * {@code RateLimit-Limit}, {@code RateLimit-Remaining}, {@code RateLimit-Reset} (seconds until the whole allowance is
 * there again) and {@code RateLimit-Policy}; a refusal carries {@code Retry-After} besides.
 */
@ApplicationScoped
public class RateLimiter {
    private static final Duration FORGET_AFTER = Duration.ofMinutes(15);

    private final List<RouteClass> classes;
    private final Cache<Key, Bucket> buckets;

    private record Key(String routeClass, boolean signedIn, String caller) {}

    RateLimiter(LimitConfig config) {
        this.classes = config.classes().stream().map(RouteClass::of).toList();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(config.rememberedCallers())
                .expireAfterAccess(longest(classes))
                .build();
        if (!classes.get(classes.size() - 1).matcher().matches("ANY", "/any", null)) {
            throw new IllegalStateException("the last of staffhome.limits.classes must match every request");
        }
    }

    /** The class of a request: the first of the list that matches. */
    public RouteClass classOf(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return classes.stream()
                .filter(c -> c.matcher().matches(request.method().name(), request.path(), accept))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Takes one request from the caller's allowance and writes the headers that tell what is left.
     *
     * @return the refusal when nothing was left
     */
    public Optional<Refusal> take(HttpServerRequest request, RouteClass routeClass, Optional<Subject> subject) {
        int allowance = subject.isPresent() ? routeClass.requests() : routeClass.anonymousRequests();
        String caller = subject.map(Subject::id).orElseGet(() -> network(request));
        Key key = new Key(routeClass.name(), subject.isPresent(), caller);
        ConsumptionProbe probe = buckets.get(key, ignored -> bucket(allowance, routeClass.window()))
                .tryConsumeAndReturnRemaining(1);
        HttpServerResponse response = request.response();
        response.putHeader("RateLimit-Limit", Integer.toString(allowance));
        response.putHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
        response.putHeader("RateLimit-Reset", Long.toString(seconds(probe.getNanosToWaitForReset())));
        response.putHeader("RateLimit-Policy", routeClass.policy(allowance));
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(GatewayProblem.RATE_LIMITED)
                .with("routeClass", routeClass.name())
                .with("limit", allowance)
                .with("windowSeconds", routeClass.window().toSeconds())
                .retryAfter(seconds(probe.getNanosToWaitForRefill())));
    }

    private static Bucket bucket(int requests, Duration window) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(requests)
                        .refillGreedy(requests, window)
                        .build())
                .build();
    }

    /** A bucket may be forgotten only when it would be full again. */
    private static Duration longest(List<RouteClass> classes) {
        return classes.stream()
                .map(RouteClass::window)
                .max(Duration::compareTo)
                .filter(window -> window.compareTo(FORGET_AFTER) > 0)
                .orElse(FORGET_AFTER);
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }

    private static String network(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? "unknown"
                : Networks.of(request.remoteAddress().hostAddress());
    }
}
