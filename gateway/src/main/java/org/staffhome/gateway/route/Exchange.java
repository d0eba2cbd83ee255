package org.staffhome.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.staffhome.gateway.identity.Subject;
import org.staffhome.gateway.limit.RouteClass;
import org.staffhome.gateway.problem.GatewayProblem;
import org.staffhome.gateway.problem.Problems;
import org.staffhome.gateway.problem.Refusal;

/**
 * One request that is passed on to a service and its answer on the way back. All of it runs on the event loop of the
 * client's connection.
 *
 * <p>Whose fault a failure is decides what it becomes: a client that goes away, stalls or sends too much does not count
 * against the service; a service that cannot be reached (502) or does not answer in time (504) does.
 */
final class Exchange implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final RoutingContext routing;
    private final Upstream upstream;
    private final RouteClass routeClass;
    private final Problems problems;
    private final Vertx vertx;

    private HttpClientRequest sent;
    private WatchedBody upload;
    private boolean uploaded;
    private boolean answered;
    private boolean refused;
    private boolean timedOut;
    private boolean finished;
    private Refusal clientFault;
    private long lastActivity = System.nanoTime();
    private long timer;

    /** What came of the call: an answer of the service or a refusal for which the service is not to blame. */
    private record Outcome(ProxyResponse answer, Refusal clientFault) {}

    Exchange(RoutingContext routing, Upstream upstream, RouteClass routeClass, Problems problems, Vertx vertx) {
        this.routing = routing;
        this.upstream = upstream;
        this.routeClass = routeClass;
        this.problems = problems;
        this.vertx = vertx;
    }

    /** Passes the request on; a place among the requests in progress is held until the answer has ended. */
    void start() {
        HttpServerRequest request = routing.request();
        if (routing.response().closed()) {
            return;
        }
        if (!upstream.enter()) {
            problems.answer(request, upstream.overloaded());
            return;
        }
        routing.addEndHandler(end -> finish());
        watch(upstream.config().responseTimeout());
        request.resume();
        HttpProxy.reverseProxy(OPTIONS, upstream.client())
                .origin(context -> open())
                .addInterceptor(this)
                .handle(request);
    }

    private Future<HttpClientRequest> open() {
        return upstream.open(new RequestOptions()).compose(request -> {
            if (routing.response().closed()) {
                request.reset();
                return Future.failedFuture("the client has gone");
            }
            sent = request;
            request.exceptionHandler(failure -> LOG.debugf("%s: %s", upstream.name(), failure));
            return Future.succeededFuture(request);
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        prepare(context.request());
        return upstream.guarded(() -> context.sendRequest()
                        .map(answer -> new Outcome(answer, null))
                        .recover(this::withoutClientFaults))
                .map(outcome -> outcome.answer() != null ? outcome.answer() : refusal(context, outcome.clientFault()))
                .recover(failure -> Future.succeededFuture(refusal(context, upstreamFault(failure))));
    }

    private void prepare(ProxyRequest request) {
        HttpServerRequest incoming = routing.request();
        ForwardedHeaders.clean(request.headers());
        ForwardedHeaders.describe(incoming, request.headers());
        request.putHeader(EdgeHeaders.REQUEST_ID, EdgeHeaders.requestId(routing));
        Subject.of(routing).ifPresent(subject -> request.putHeader("Authorization", "Bearer " + subject.accessToken()));
        if (incoming.authority() != null) {
            request.setAuthority(incoming.authority());
        }
        announceLengthlessBody(incoming);
        upload = new WatchedBody(
                request.getBody().stream(), routeClass.maxBody(), bytes -> touch(), () -> uploaded = true);
        request.setBody(Body.body(upload, request.getBody().length()));
    }

    /** HTTP/2 has no chunked encoding, but the proxy library looks for it before it sends a body without a length. */
    private static void announceLengthlessBody(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2
                && !request.isEnded()
                && request.getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            request.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
        }
    }

    private Future<Outcome> withoutClientFaults(Throwable failure) {
        if (clientFault == null && upload.isExceeded()) {
            clientFault = bodyTooLarge(routeClass);
        }
        if (clientFault == null && routing.response().closed()) {
            clientFault = Refusal.of(GatewayProblem.BODY_STALLED).with("seconds", 0);
        }
        return clientFault == null
                ? Future.failedFuture(failure)
                : Future.succeededFuture(new Outcome(null, clientFault));
    }

    static Refusal bodyTooLarge(RouteClass routeClass) {
        return Refusal.of(GatewayProblem.BODY_TOO_LARGE).with("maxBytes", routeClass.maxBody());
    }

    private Refusal upstreamFault(Throwable failure) {
        if (failure instanceof Refusal known) {
            return known;
        }
        if (timedOut) {
            return upstream.refusal(GatewayProblem.UPSTREAM_TIMEOUT)
                    .with("seconds", upstream.config().responseTimeout().toSeconds());
        }
        LOG.warnf("%s cannot be reached: %s", upstream.name(), failure.toString());
        return upstream.refusal(GatewayProblem.UPSTREAM_UNREACHABLE);
    }

    private ProxyResponse refusal(ProxyContext context, Refusal refusal) {
        refused = true;
        abandon();
        Problems.Document document = problems.render(refusal, routing.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ProxyResponse response = context.request().release().response().setStatusCode(document.status());
        document.headers().forEach(response::putHeader);
        return response.setBody(Body.body(document.body()));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        if (refused) {
            return context.sendResponse().onComplete(done -> {
                finish();
                problems.discardBody(routing.request());
            });
        }
        answered = true;
        touch();
        ProxyResponse response = context.response();
        ForwardedHeaders.cleanAnswer(
                response.headers(), routing.request(), upstream.config().url());
        if (!response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (response.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            routing.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        }
        Body body = response.getBody();
        response.setBody(
                Body.body(new WatchedBody(body.stream(), Long.MAX_VALUE, bytes -> touch(), () -> {}), body.length()));
        // The end handlers of the route are not called when a write to a client that has gone fails first.
        return context.sendResponse().onComplete(done -> finish());
    }

    private void touch() {
        lastActivity = System.nanoTime();
    }

    private void watch(Duration wait) {
        timer = vertx.setTimer(Math.max(1, wait.toMillis()), fired -> checkSilence());
    }

    private void checkSilence() {
        Duration limit =
                answered ? upstream.config().streamTimeout() : upstream.config().responseTimeout();
        long silence = System.nanoTime() - lastActivity;
        if (silence < limit.toNanos()) {
            watch(Duration.ofNanos(limit.toNanos() - silence + TimeUnit.MILLISECONDS.toNanos(1)));
            return;
        }
        if (answered) {
            LOG.warnf("%s fell silent within an answer", upstream.name());
        } else if (!uploaded && upload != null && !upload.isPaused()) {
            clientFault = Refusal.of(GatewayProblem.BODY_STALLED).with("seconds", limit.toSeconds());
        } else {
            timedOut = true;
        }
        abandon();
    }

    /**
     * Ends the call to the service. Its connection closes as soon as what was written has gone out; where the service
     * does not read, that is never, and the connection ends by its idle time ({@link Upstream}).
     */
    private void abandon() {
        if (sent != null) {
            sent.reset();
        }
    }

    /** Gives back what the exchange holds; called by whatever ends first. */
    private void finish() {
        if (finished) {
            return;
        }
        finished = true;
        vertx.cancelTimer(timer);
        upstream.leave();
        if (!routing.response().ended()) {
            abandon();
        }
    }
}
