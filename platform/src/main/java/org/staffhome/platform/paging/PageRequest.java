package org.staffhome.platform.paging;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.staffhome.platform.openapi.WireLimits;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;

/** The paging parameters of a list; a {@code @BeanParam}. */
public class PageRequest {
    /** The greatest page. */
    public static final int MAX_LIMIT = WireLimits.PAGE;

    @QueryParam("cursor")
    @Parameter(
            description = "The nextCursor of the page before; absent for the first page",
            example = "WyLmuYTmsZ_luIIiLCIwMTkzOGYwMCJd")
    String cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(
            description = "Rows per page, 1 to 500",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "500",
                            defaultValue = "50"),
            example = "50")
    int limit;

    public int limit() {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Problem.of(CommonProblem.LIMIT_OUT_OF_RANGE).with("max", MAX_LIMIT);
        }
        return limit;
    }

    public Cursor cursor() {
        return Cursor.parse(cursor);
    }
}
