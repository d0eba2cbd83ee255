package org.staffhome.gateway.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.staffhome.gateway.problem.GatewayProblem;
import org.staffhome.gateway.problem.Problems;
import org.staffhome.gateway.problem.Refusal;

/**
 * Refuses, as a problem, what a web page of another origin asks for when its origin is not among the configured ones. The
 * headers for the origins that are let in are those of Quarkus, which would refuse the others without a word.
 */
@ApplicationScoped
class CrossOrigin {
    /** After the headers of every answer, before everything that answers. */
    private static final int ORDER = -999;

    private static final String ANY = "*";

    private final Problems problems;
    private final Set<String> origins = new HashSet<>();

    CrossOrigin(
            Problems problems, @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> configured) {
        this.problems = problems;
        configured
                .orElse(List.of())
                .forEach(origin -> origins.add(origin.strip().toLowerCase(Locale.ROOT)));
    }

    void install(@Observes Router router) {
        router.route().order(ORDER).handler(this::judge);
    }

    private void judge(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null
                || origins.contains(ANY)
                || origins.contains(origin.toLowerCase(Locale.ROOT))
                || isOwn(origin, request)) {
            routing.next();
        } else {
            problems.answer(
                    request, Refusal.of(GatewayProblem.ORIGIN_REFUSED).header("Vary", "Origin, Accept-Language"));
        }
    }

    /** Whether the page was served from the address that it asks. */
    private static boolean isOwn(String origin, HttpServerRequest request) {
        HostAndPort asked = request.authority();
        if (asked == null) {
            return false;
        }
        try {
            URI page = URI.create(origin);
            return request.scheme().equalsIgnoreCase(page.getScheme())
                    && asked.host().equalsIgnoreCase(page.getHost())
                    && port(asked.port(), page.getScheme()) == port(page.getPort(), page.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int port(int given, String scheme) {
        if (given > 0) {
            return given;
        }
        return "https".equalsIgnoreCase(scheme) ? 443 : 80;
    }
}
