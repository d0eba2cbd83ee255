package org.staffhome.platform.inbox;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.Reach;
import org.staffhome.platform.scope.RequiresPermission;

/** What an operator does with events: dead letters and the rebuild of replicas from the log. */
@Path("/operations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "Operation of the service (运维)")
public class OperationsResource {
    private final DeadLetters deadLetters;
    private final ReplicaRebuild rebuild;
    private final EventBacklog backlog;

    OperationsResource(DeadLetters deadLetters, ReplicaRebuild rebuild, EventBacklog backlog) {
        this.deadLetters = deadLetters;
        this.rebuild = rebuild;
        this.backlog = backlog;
    }

    /** How far this service is behind the other services, and they behind it. */
    public record BacklogView(
            @Schema(description = "Events committed here and not yet acknowledged by the broker", examples = "0")
            long unsent,

            @Schema(description = "Events that wait for a predecessor", examples = "0")
            long parked,

            @Schema(description = "Events that could not be applied and wait for an operator", examples = "0")
            long dead,

            @Schema(description = "Records of other services not yet applied, by consumer group and topic")
            List<UnheardView> unheard) {}

    /** How far one consumer group is behind in one topic. */
    public record UnheardView(
            @Schema(description = "Consumer group", examples = "staffhome-welfare-authority")
            String consumerGroup,

            @Schema(description = "Topic", examples = "staffhome.membership.grant.state.v1")
            String topic,

            @Schema(description = "Records between what is applied and the end of the log", examples = "0")
            long records) {}

    /** A record that could not be applied, without its content. */
    public record DeadLetterView(
            @Schema(description = "Dead letter") UUID id,

            @Schema(description = "Consumer group", examples = "staffhome-welfare-replica")
            String consumerGroup,

            @Schema(description = "Topic", examples = "staffhome.membership.events.v1")
            String topic,

            @Schema(description = "Partition of the topic", examples = "0")
            int partition,

            @Schema(description = "Offset in the partition", examples = "42")
            long offset,

            @Schema(
                    description = "Key of the record: id of the aggregate; null when it has none",
                    examples = "01938f00-0000-7000-8000-000000000035")
            String key,

            @Schema(description = "Kinds of failure, outermost first", examples = "IllegalArgumentException")
            String reason,

            @Schema(description = "When it was put aside") Instant diedAt,

            @Schema(description = "When it was applied after all; null while open")
            Instant replayedAt) {}

    /** How far a rebuild is. */
    public record RebuildView(
            @Schema(description = "IDLE, RUNNING or DONE", examples = "DONE")
            String state,

            @Schema(description = "When the last rebuild began; null before the first")
            Instant startedAt,

            @Schema(description = "When it ended; null while it runs")
            Instant endedAt) {}

    @GET
    @Path("/backlog")
    @RequiresPermission(value = "operations.read", reach = Reach.CITY)
    @Operation(
            operationId = "getEventBacklog",
            summary = "See how far this service is behind (事件积压)",
            description = "Asked of the database and the broker now. All zero: everything that happened before the"
                    + " question is told and heard. Permissions are as the other services know them once the authority"
                    + " group is at zero.")
    public BacklogView backlog() {
        EventBacklog.Stored stored = backlog.stored();
        return new BacklogView(
                stored.unsent(),
                stored.parked(),
                stored.dead(),
                backlog.unheard().stream()
                        .map(u -> new UnheardView(u.consumerGroup(), u.topic(), u.records()))
                        .toList());
    }

    @GET
    @Path("/dead-letters")
    @RequiresPermission(value = "operations.read", reach = Reach.CITY)
    @Operation(
            operationId = "listDeadLetters",
            summary = "List events that could not be applied (死信)",
            description = "Newest first. Contents are not shown: they may hold encrypted personal data.")
    public Page<DeadLetterView> list(@BeanParam PageRequest page) {
        return Page.of(deadLetters.page(page.cursor(), page.limit()), page.limit(), letter -> Cursor.of(letter.id()))
                .map(l -> new DeadLetterView(
                        l.id(),
                        l.consumerGroup(),
                        l.topic(),
                        l.partition(),
                        l.offset(),
                        l.key(),
                        l.reason(),
                        l.diedAt(),
                        l.replayedAt()));
    }

    @POST
    @Path("/dead-letters/{id}/replay")
    @RequiresPermission(value = "operations.run", reach = Reach.CITY)
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Apply a dead letter again (重放死信)",
            description = "After its cause is mended. When it fails again nothing has changed.")
    @APIResponse(responseCode = "204", description = "Applied")
    public void replay(@PathParam("id") UUID id) {
        deadLetters.replay(id);
    }

    @POST
    @Path("/replica-rebuilds")
    @RequiresPermission(value = "operations.run", reach = Reach.CITY)
    @Operation(
            operationId = "rebuildReplicas",
            summary = "Rebuild all replicas and facts from the log (从事件日志重建)",
            description = "Empties every replica and fact of this service and reads the event log from its beginning."
                    + " Until the end is reached permissions may be missing and answers incomplete.")
    @APIResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = RebuildView.class)))
    public Response rebuild() {
        rebuild.start();
        return Response.accepted(rebuild.view()).build();
    }

    @GET
    @Path("/replica-rebuilds/last")
    @RequiresPermission(value = "operations.read", reach = Reach.CITY)
    @Operation(
            operationId = "getReplicaRebuild",
            summary = "See how far the last rebuild is (重建进度)",
            description = "State of the last rebuild of this process.")
    public RebuildView last() {
        return rebuild.view();
    }
}
