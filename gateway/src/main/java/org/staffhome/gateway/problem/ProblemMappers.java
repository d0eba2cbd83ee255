package org.staffhome.gateway.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes every failure of the gateway's own resources a problem. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Problems problems;

    ProblemMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, HttpServerRequest request) {
        return response(refusal, request);
    }

    @ServerExceptionMapper
    Response notServed(WebApplicationException failure, HttpServerRequest request) {
        Refusal refusal =
                switch (failure.getResponse().getStatus()) {
                    case 400 -> Refusal.of(GatewayProblem.MALFORMED).with("parameter", "?");
                    case 404 -> Refusal.of(GatewayProblem.ROUTE_UNKNOWN);
                    case 405 -> Refusal.of(GatewayProblem.METHOD_NOT_ALLOWED);
                    case 406 -> Refusal.of(GatewayProblem.NOT_ACCEPTABLE);
                    default -> Refusal.of(GatewayProblem.FAILURE);
                };
        String allow = failure.getResponse().getHeaderString("Allow");
        return response(allow == null ? refusal : refusal.header("Allow", allow), request);
    }

    @ServerExceptionMapper
    Response failed(Exception failure, HttpServerRequest request, UriInfo uri) {
        LOG.errorf(failure, "%s %s failed", request.method(), uri.getPath());
        return response(Refusal.of(GatewayProblem.FAILURE), request);
    }

    private Response response(Refusal refusal, HttpServerRequest request) {
        Problems.Document document = problems.render(refusal, request.getHeader("Accept-Language"));
        Response.ResponseBuilder response =
                Response.status(document.status()).entity(document.body().getBytes());
        document.headers().forEach(response::header);
        return response.build();
    }
}
