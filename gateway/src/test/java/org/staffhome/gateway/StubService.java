package org.staffhome.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A service behind the gateway, on the loopback address; tests teach it what to answer and can stop it. */
public final class StubService {
    private final Vertx vertx;
    private final String name;
    private final Map<String, Handler<HttpServerRequest>> answers = new ConcurrentHashMap<>();
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger inProgress = new AtomicInteger();
    private final int port;
    private HttpServer server;

    StubService(Vertx vertx, String name) throws Exception {
        this.vertx = vertx;
        this.name = name;
        this.server = listen(0);
        this.port = server.actualPort();
    }

    private HttpServer listen(int wanted) throws Exception {
        return vertx.createHttpServer(new HttpServerOptions().setReuseAddress(true))
                .connectionHandler(connection -> {
                    connections.add(connection);
                    connection.closeHandler(closed -> connections.remove(connection));
                })
                .requestHandler(this::answer)
                .listen(wanted, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    private void answer(HttpServerRequest request) {
        requests.incrementAndGet();
        inProgress.incrementAndGet();
        AtomicBoolean over = new AtomicBoolean();
        Handler<Void> leave = end -> {
            if (over.compareAndSet(false, true)) {
                inProgress.decrementAndGet();
            }
        };
        request.response().endHandler(leave);
        request.response().closeHandler(leave);
        answers.getOrDefault(request.path(), StubService::echo).handle(request);
    }

    /** Tells what arrived. */
    private static void echo(HttpServerRequest request) {
        JsonObject headers = new JsonObject();
        request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
        request.body().onSuccess(body -> request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .put("bodyBytes", body.length())
                        .encode()));
    }

    /** Answers a path, below the base path of the context, in this way from now on. */
    public void on(String path, Handler<HttpServerRequest> answer) {
        answers.put("/api/" + name + "/v1" + path, answer);
    }

    /** Answers any path, as written, in this way from now on. */
    public void onAbsolute(String path, Handler<HttpServerRequest> answer) {
        answers.put(path, answer);
    }

    /** Answers a path with JSON from now on. */
    public void json(String path, String json) {
        on(path, request -> request.response()
                .putHeader("Content-Type", "application/json")
                .end(json));
    }

    public Vertx vertx() {
        return vertx;
    }

    /** Requests that arrived so far. */
    public int requests() {
        return requests.get();
    }

    /** Requests whose answer has neither ended nor been given up. */
    public int inProgress() {
        return inProgress.get();
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Goes away: connections are closed and new ones refused. */
    public void stop() throws Exception {
        server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /** Comes back at the same address. */
    public void restart() throws Exception {
        server = listen(port);
    }
}
