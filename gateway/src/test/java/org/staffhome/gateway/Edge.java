package org.staffhome.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.staffhome.testkit.ServiceTestResource;

/**
 * What stands around the gateway in its tests: four services and an identity provider, all real HTTP servers on the
 * loopback address. Timeouts are short, so that silence is noticed within a test.
 */
public final class Edge implements QuarkusTestResourceLifecycleManager {
    private Vertx vertx;
    private Services services;

    /** The services, for the fields of tests. */
    public record Services(StubService membership, StubService activity, StubService welfare, StubService evaluation) {}

    @Override
    public Map<String, String> start() {
        try {
            vertx = Vertx.vertx();
            services = new Services(
                    new StubService(vertx, "membership"),
                    new StubService(vertx, "activity"),
                    new StubService(vertx, "welfare"),
                    new StubService(vertx, "evaluation"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> config = new HashMap<>(new ServiceTestResource().start());
        config.put("staffhome.upstream.membership.url", services.membership().address());
        config.put("staffhome.upstream.activity.url", services.activity().address());
        config.put("staffhome.upstream.welfare.url", services.welfare().address());
        config.put("staffhome.upstream.evaluation.url", services.evaluation().address());
        config.put("staffhome.upstream.activity.response-timeout", "1s");
        config.put("staffhome.upstream.activity.stream-timeout", "2s");
        config.put("staffhome.upstream.activity.failures", "1000");
        config.put("staffhome.upstream.welfare.failures", "3");
        config.put("staffhome.upstream.welfare.rest", "1s");
        config.put("staffhome.upstream.evaluation.max-in-progress", "4");
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(services, new TestInjector.MatchesType(Services.class));
    }

    @Override
    public void stop() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
