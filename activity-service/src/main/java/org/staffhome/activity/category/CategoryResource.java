package org.staffhome.activity.category;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.scope.AuthenticatedEndpoint;

/** The kinds of activity, for forms and reports. */
@Path("/activity-categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities")
public class CategoryResource {

    /** One kind of activity with its labels. */
    @Schema(name = "ActivityCategoryView", description = "A kind of activity (活动类别)")
    public record CategoryView(
            @Schema(description = "Code", examples = "SPORTS")
            ActivityCategory code,

            @Schema(description = "Chinese label", examples = "体育比赛")
            String nameZh,

            @Schema(description = "English label", examples = "Sports")
            String nameEn) {}

    @GET
    @AuthenticatedEndpoint
    @Operation(
            operationId = "listActivityCategories",
            summary = "List the kinds of activity (活动类别)",
            description = "The whole list, in the order of forms.")
    public List<CategoryView> list() {
        return Arrays.stream(ActivityCategory.values())
                .map(c -> new CategoryView(c, c.zh(), c.en()))
                .toList();
    }
}
