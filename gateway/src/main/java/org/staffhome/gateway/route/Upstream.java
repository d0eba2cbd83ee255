package org.staffhome.gateway.route;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.circuitbreaker.CircuitBreakerOptions;
import io.vertx.circuitbreaker.CircuitBreakerState;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.staffhome.gateway.problem.GatewayProblem;
import org.staffhome.gateway.problem.Refusal;

/**
 * One service behind the gateway: its connections, its circuit breaker and the count of requests in progress. The
 * breaker counts only failures to connect and to answer; an answer of the service, whatever its status, is a success.
 */
public final class Upstream {
    private final String name;
    private final UpstreamConfig.Service config;
    private final HttpClient client;
    private final CircuitBreaker breaker;
    private final AtomicInteger inProgress = new AtomicInteger();

    Upstream(String name, UpstreamConfig.Service config, Vertx vertx) {
        this.name = name;
        this.config = config;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(config.url().getHost())
                .setDefaultPort(port(config))
                .setSsl("https".equals(config.url().getScheme()))
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxPoolSize(config.maxInProgress())
                .setKeepAliveTimeout(20)
                // Nothing read and nothing written for longer than any exchange waits: also a call that was given up
                // while the service did not read ends so.
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) longestSilence(config).plusSeconds(1).toMillis())
                .setDecompressionSupported(false));
        this.breaker = CircuitBreaker.create(
                "upstream-" + name,
                vertx,
                new CircuitBreakerOptions()
                        .setMaxFailures(config.failures())
                        .setFailuresRollingWindow(config.failureWindow().toMillis())
                        .setResetTimeout(config.rest().toMillis())
                        .setTimeout(-1)
                        .setMaxRetries(0));
    }

    /** The name of the context. */
    public String name() {
        return name;
    }

    UpstreamConfig.Service config() {
        return config;
    }

    HttpClient client() {
        return client;
    }

    /** Requests that were sent and are not finished. */
    public int inProgress() {
        return inProgress.get();
    }

    /** Whether requests reach the service at the moment. */
    public boolean isSuspended() {
        return breaker.state() == CircuitBreakerState.OPEN;
    }

    /** Takes a place among the requests in progress; false when all are taken. The place is given back once. */
    boolean enter() {
        if (inProgress.incrementAndGet() <= config.maxInProgress()) {
            return true;
        }
        inProgress.decrementAndGet();
        return false;
    }

    void leave() {
        inProgress.decrementAndGet();
    }

    /** Opens a request, waiting for a connection no longer than configured. */
    Future<HttpClientRequest> open(RequestOptions options) {
        return client.request(options.setConnectTimeout(config.connectTimeout().toMillis()));
    }

    /** Runs a call under the circuit breaker; while that is open the call fails with a 503 at once. */
    <T> Future<T> guarded(Supplier<Future<T>> call) {
        return breaker.<T>execute(promise -> call.get().onComplete(promise))
                .recover(failure -> Future.failedFuture(
                        failure instanceof io.vertx.circuitbreaker.OpenCircuitException ? suspended() : failure));
    }

    Refusal suspended() {
        return refusal(GatewayProblem.UPSTREAM_SUSPENDED)
                .retryAfter(config.rest().toSeconds());
    }

    Refusal overloaded() {
        return refusal(GatewayProblem.UPSTREAM_OVERLOADED).retryAfter(1);
    }

    Refusal refusal(GatewayProblem problem) {
        return Refusal.of(problem).with("service", name);
    }

    void close() {
        breaker.close();
        client.close();
    }

    private static Duration longestSilence(UpstreamConfig.Service config) {
        return config.streamTimeout().compareTo(config.responseTimeout()) > 0
                ? config.streamTimeout()
                : config.responseTimeout();
    }

    private static int port(UpstreamConfig.Service config) {
        if (config.url().getPort() > 0) {
            return config.url().getPort();
        }
        return "https".equals(config.url().getScheme()) ? 443 : 80;
    }
}
