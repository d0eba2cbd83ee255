package org.staffhome.platform.job;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.staffhome.platform.export.ExportFormat;
import org.staffhome.platform.export.ExportResponse;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.AuthenticatedEndpoint;

/** Watching and cancelling one's own jobs. */
@Path("/jobs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs", description = "Long work: progress, result, errors by row (后台任务)")
public class JobResource {
    private static final Duration WATCH = Duration.ofMillis(300);

    private final Jobs jobs;
    private final JobStore store;
    private final CancelJob cancel;
    private final JobWatch watch;

    JobResource(Jobs jobs, JobStore store, CancelJob cancel, JobWatch watch) {
        this.jobs = jobs;
        this.store = store;
        this.cancel = cancel;
        this.watch = watch;
    }

    @GET
    @AuthenticatedEndpoint
    @Operation(
            operationId = "getJob",
            summary = "Read a job (查看任务)",
            description = "State, progress and result of a job that the caller submitted.")
    public JobView get(
            @Parameter(description = "Id of the job", example = "01935f1e-5c3a-7b61-9d0e-3f1a2b4c5d6e") @PathParam("id")
                    UUID id) {
        return jobs.require(id);
    }

    @DELETE
    @AuthenticatedEndpoint
    @Operation(
            operationId = "cancelJob",
            summary = "Cancel a job (取消任务)",
            description =
                    "Asks the job to stop at its next step; what was committed before stays. Answers 409 when it is"
                            + " over.")
    @APIResponse(
            responseCode = "202",
            description = "The job, asked to stop",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response cancel(
            @Parameter(description = "Id of the job", example = "01935f1e-5c3a-7b61-9d0e-3f1a2b4c5d6e") @PathParam("id")
                    UUID id) {
        return Response.accepted(cancel.handle(id)).build();
    }

    @GET
    @Path("/events")
    @AuthenticatedEndpoint
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "watchJob",
            summary = "Watch a job (跟踪任务进度)",
            description = "Server-sent events: the job whenever it changed, ending when it is over.")
    public Multi<JobView> events(
            @Parameter(description = "Id of the job", example = "01935f1e-5c3a-7b61-9d0e-3f1a2b4c5d6e") @PathParam("id")
                    UUID id) {
        jobs.require(id);
        Multi<JobView> looks = Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .item(() -> watch.look(id))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(WATCH)
                .until(job -> false);
        return looks.select()
                .first(new JobWatch.UntilOver())
                .skip()
                .repetitions((one, other) -> JobWatch.looksTheSame(one, other) ? 0 : 1);
    }

    @GET
    @Path("/row-errors")
    @AuthenticatedEndpoint
    @Operation(
            operationId = "listJobRowErrors",
            summary = "List errors by row (查看错误行)",
            description = "The rows of the input that were refused: where and why, never what the cell contains.")
    public Page<JobRowError> rowErrors(
            @Parameter(description = "Id of the job", example = "01935f1e-5c3a-7b61-9d0e-3f1a2b4c5d6e") @PathParam("id")
                    UUID id,
            @BeanParam PageRequest page) {
        jobs.require(id);
        long after = page.cursor().isStart() ? 0 : page.cursor().number(0);
        List<JobRowError> rows = store.rowErrors(id, after, page.limit() + 1);
        return Page.of(rows, page.limit(), last -> Cursor.of(after + page.limit()));
    }

    @GET
    @Path("/row-errors")
    @AuthenticatedEndpoint
    @Produces("text/csv")
    @Operation(
            operationId = "downloadJobRowErrors",
            summary = "Download errors by row (下载错误行)",
            description = "The same as a CSV file in UTF-8 with byte order mark, as spreadsheets open it.")
    public Response rowErrorsAsCsv(
            @Parameter(description = "Id of the job", example = "01935f1e-5c3a-7b61-9d0e-3f1a2b4c5d6e") @PathParam("id")
                    UUID id) {
        jobs.require(id);
        return ExportResponse.download(
                out -> JobRowErrors.EXPORTER.write(ExportFormat.CSV, JobRowErrors.of(store, id), out),
                ExportFormat.CSV.mediaType(),
                "row-errors.csv");
    }
}
