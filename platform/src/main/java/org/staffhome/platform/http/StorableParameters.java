package org.staffhome.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import org.staffhome.platform.openapi.WireLimits;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;

/** Refuses path and query parameters that are too long or have characters that PostgreSQL cannot store. */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class StorableParameters implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        check(request.getUriInfo().getPathParameters());
        check(request.getUriInfo().getQueryParameters());
    }

    private static void check(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> values.forEach(value -> {
            if (value != null && (value.length() > WireLimits.PARAMETER || !StorableText.isStorable(value))) {
                throw Problem.of(CommonProblem.TEXT_UNSTORABLE);
            }
        }));
    }
}
