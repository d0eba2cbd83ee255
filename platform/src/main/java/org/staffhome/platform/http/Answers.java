package org.staffhome.platform.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** The answers that creating and changing requests give alike: {@code Location} of what was made, {@code ETag} of its version. */
public final class Answers {
    private Answers() {}

    /** 201 for a thing that was made below the address of the request. */
    public static Response created(UriInfo request, UUID id, Object view) {
        return location(request, id).entity(view).build();
    }

    /** 201 for a thing that is changed by version later. */
    public static Response created(UriInfo request, UUID id, int version, Object view) {
        return location(request, id).tag(Versions.tag(version)).entity(view).build();
    }

    /** 200 with the version that {@code If-Match} shall name. */
    public static Response versioned(int version, Object view) {
        return Response.ok(view).tag(Versions.tag(version)).build();
    }

    private static Response.ResponseBuilder location(UriInfo request, UUID id) {
        return Response.created(
                request.getAbsolutePathBuilder().path(id.toString()).build());
    }
}
