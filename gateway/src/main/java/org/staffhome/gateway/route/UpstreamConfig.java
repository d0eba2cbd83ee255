package org.staffhome.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * The services behind the gateway, {@code staffhome.upstream.<context>}. The name of the context is also the first
 * segment of its addresses, {@code /api/<context>/v1/}.
 */
@ConfigMapping(prefix = "staffhome.upstream")
public interface UpstreamConfig {

    /** The services by the name of their context. */
    @WithParentName
    Map<String, Service> services();

    /** One service. */
    interface Service {
        /** Base address, {@code http://host:port}. */
        URI url();

        /** Longest wait for a connection, be it new or from the pool. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** Longest wait for the head of the answer, counted from the last part of the request. */
        @WithDefault("30s")
        Duration responseTimeout();

        /** Longest silence within an answer; event streams send a heartbeat more often than this. */
        @WithDefault("2m")
        Duration streamTimeout();

        /** Requests in progress beyond which new ones are refused with 503. */
        @WithDefault("256")
        int maxInProgress();

        /** Failures to connect or to answer within {@link #failureWindow()} after which the service is left alone. */
        @WithDefault("5")
        int failures();

        /** The window in which failures are counted. */
        @WithDefault("10s")
        Duration failureWindow();

        /** How long a failing service is left alone before one request tries it again. */
        @WithDefault("5s")
        Duration rest();
    }
}
