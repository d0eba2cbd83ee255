package org.staffhome.platform.todo;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.scope.AuthenticatedEndpoint;

/** What waits for the caller. */
@Path("/todos")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Todos", description = "What waits for the caller (待办)")
public class TodoResource {
    private final Todos todos;

    TodoResource(Todos todos) {
        this.todos = todos;
    }

    @GET
    @AuthenticatedEndpoint
    @Operation(
            operationId = "listTodos",
            summary = "List what waits for the caller (待办列表)",
            description =
                    "Work of all rooms that the caller's offices give him, by due date with its legal basis. Computed at"
                            + " the moment of asking; a caller without offices gets an empty list.")
    public TodoList list(
            @Parameter(description = "Most todos, 1 to 200", example = "50")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(200)
                    int limit)
            throws Exception {
        return todos.list(limit);
    }
}
