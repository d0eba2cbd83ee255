package org.staffhome.platform.paging;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;

/** The paging parameters of a list; a {@code @BeanParam}. */
public class PageRequest {
    /** The greatest page. */
    public static final int MAX_LIMIT = 500;

    @QueryParam("cursor")
    @Parameter(description = "The nextCursor of the page before; absent for the first page")
    String cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(description = "Rows per page, 1 to 500", example = "50")
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
