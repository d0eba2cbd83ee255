package org.staffhome.gateway.health;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.HealthRegistry;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.staffhome.gateway.route.PartReader;
import org.staffhome.gateway.route.PartReader.Ending;
import org.staffhome.gateway.route.Upstream;
import org.staffhome.gateway.route.Upstreams;

/** One check for each service behind the gateway, under {@code /q/health/well} and {@code /q/health}. */
@ApplicationScoped
class SuiteHealth {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final Upstreams upstreams;
    private final PartReader reader;
    private final HealthRegistry registry;

    SuiteHealth(Upstreams upstreams, PartReader reader, @Wellness HealthRegistry registry) {
        this.upstreams = upstreams;
        this.reader = reader;
        this.registry = registry;
    }

    void register(@Observes StartupEvent start) {
        upstreams.all().forEach(upstream -> registry.register(upstream.name(), () -> check(upstream)));
    }

    private Uni<HealthCheckResponse> check(Upstream upstream) {
        return Uni.createFrom()
                .completionStage(() -> reader.read(upstream.name(), "/q/health/ready", Map.of(), TIMEOUT))
                .map(part -> HealthCheckResponse.named(upstream.name())
                        .status(part.ending() == Ending.ANSWERED)
                        .withData("suspended", upstream.isSuspended())
                        .withData("inProgress", upstream.inProgress())
                        .build());
    }
}
