package org.staffhome.platform.todo;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What waits for the caller in this service. */
@Schema(description = "What waits for the caller in this service (待办列表)")
record TodoList(
        @Schema(description = "By due date, the nearest first, undated ones last")
        List<Todo> items,

        @Schema(description = "Whether there are more than were asked for", examples = "false")
        boolean more) {}
