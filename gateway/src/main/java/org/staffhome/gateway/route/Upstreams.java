package org.staffhome.gateway.route;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All services behind the gateway, with gauges of what is in progress and of open circuits. */
@ApplicationScoped
public class Upstreams {
    private final Map<String, Upstream> byName = new TreeMap<>();

    Upstreams(UpstreamConfig config, Vertx vertx, MeterRegistry metrics) {
        config.services().forEach((name, service) -> {
            Upstream upstream = new Upstream(name, service, vertx);
            byName.put(name, upstream);
            Gauge.builder("staffhome.gateway.in.progress", upstream, Upstream::inProgress)
                    .description("Requests sent to a service and not finished")
                    .tag("upstream", name)
                    .register(metrics);
            Gauge.builder("staffhome.gateway.suspended", upstream, u -> u.isSuspended() ? 1 : 0)
                    .description("1 while the circuit breaker of a service is open")
                    .tag("upstream", name)
                    .register(metrics);
        });
    }

    /** The service of a context. */
    public Optional<Upstream> find(String context) {
        return Optional.ofNullable(byName.get(context));
    }

    /** All services, by name. */
    public Collection<Upstream> all() {
        return byName.values();
    }

    @PreDestroy
    void close() {
        byName.values().forEach(Upstream::close);
    }
}
