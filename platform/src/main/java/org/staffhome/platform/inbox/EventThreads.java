package org.staffhome.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.staffhome.platform.outbox.Relay;

/** Whether this process still tells and hears: a service that answers but lost these threads must be started anew. */
@Liveness
@ApplicationScoped
class EventThreads implements HealthCheck {
    private final Relay relay;
    private final EventConsumers consumers;

    EventThreads(Relay relay, EventConsumers consumers) {
        this.relay = relay;
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        boolean tells = relay.isAlive();
        boolean hears = consumers.areAlive();
        return HealthCheckResponse.named("events")
                .status(tells && hears)
                .withData("relay", tells)
                .withData("consumers", hears)
                .build();
    }
}
