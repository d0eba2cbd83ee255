package org.staffhome.gateway.health;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether the identity provider tells its keys and endpoints; without it nobody can sign in anew. */
@Wellness
@ApplicationScoped
class IdentityHealth implements AsyncHealthCheck {
    private static final String NAME = "identity";
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final long TIMEOUT_MILLIS = 1_000;

    private final HttpClient client;
    private final String address;

    IdentityHealth(
            Vertx vertx,
            TlsConfigurationRegistry tls,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String server,
            @ConfigProperty(name = "quarkus.oidc.tls.tls-configuration-name") Optional<String> tlsName) {
        HttpClientOptions options = new HttpClientOptions().setConnectTimeout((int) TIMEOUT_MILLIS);
        TlsConfiguration.from(tls, tlsName)
                .ifPresent(trusted -> options.setTrustOptions(trusted.getTrustStoreOptions()));
        this.client = vertx.createHttpClient(options);
        this.address = server.replaceFirst("/$", "") + DISCOVERY;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .completionStage(() -> client.request(
                                new RequestOptions().setMethod(HttpMethod.GET).setAbsoluteURI(address))
                        .compose(HttpClientRequest::send)
                        .compose(answer -> answer.body().map(answer.statusCode() == 200))
                        .timeout(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                        .otherwise(false)
                        .toCompletionStage())
                .map(up -> HealthCheckResponse.named(NAME).status(up).build());
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
