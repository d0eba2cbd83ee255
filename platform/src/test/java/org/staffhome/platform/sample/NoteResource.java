package org.staffhome.platform.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Reach;
import org.staffhome.platform.scope.RequiresPermission;

@Path("/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoteResource {
    private final Notes notes;
    private final Caller caller;

    NoteResource(Notes notes, Caller caller) {
        this.notes = notes;
        this.caller = caller;
    }

    public record NoteRequest(
            @Schema(description = "Organisation") @NotNull UUID organizationId,

            @Schema(description = "Text", examples = "会议记录") @NotBlank
            String text) {}

    public record TextRequest(
            @Schema(description = "Text", examples = "会议记录") @NotBlank
            String text) {}

    public record NoteView(
            @Schema(description = "Note") UUID id,
            @Schema(description = "Organisation") UUID organizationId,
            @Schema(description = "Text", examples = "会议记录") String text,
            @Schema(description = "Version", examples = "0") int version) {
        static NoteView of(Note note) {
            return new NoteView(note.id(), note.organizationId(), note.text(), note.version());
        }
    }

    @POST
    @Idempotent
    @RequiresPermission("note.write")
    @Operation(operationId = "writeNote", summary = "Write a note (写记录)")
    public Response write(@NotNull @Valid NoteRequest request) {
        return created(notes.write(request.organizationId(), null, request.text()));
    }

    @POST
    @Path("/rest")
    @Idempotent
    @RequiresPermission("note.write")
    @Operation(operationId = "writeNoteRest", summary = "Write a note, answered in the other way (写记录)")
    public RestResponse<NoteView> writeRest(@NotNull @Valid NoteRequest request, @Context UriInfo uri) {
        Note note = notes.write(request.organizationId(), null, request.text());
        return RestResponse.ResponseBuilder.<NoteView>created(
                        uri.getBaseUriBuilder().path("notes/" + note.id()).build())
                .entity(NoteView.of(note))
                .tag(Versions.tag(note.version()))
                .build();
    }

    @POST
    @Path("/plain")
    @Idempotent
    @RequiresPermission("note.write")
    @Operation(operationId = "writeNotePlain", summary = "Write a note, answered without headers (写记录)")
    public NoteView writePlain(@NotNull @Valid NoteRequest request) {
        return NoteView.of(notes.write(request.organizationId(), null, request.text()));
    }

    @POST
    @Path("/own")
    @RequiresPermission(value = "note.own", reach = Reach.LINE)
    @Operation(operationId = "writeOwnNote", summary = "Write an own note (写自己的记录)")
    public Response writeOwn(@NotNull @Valid NoteRequest request) {
        return created(notes.write(request.organizationId(), caller.memberId().orElseThrow(), request.text()));
    }

    @GET
    @RequiresPermission("note.read")
    @Operation(operationId = "listNotes", summary = "List notes (记录列表)")
    public Page<NoteView> list(@BeanParam PageRequest page) {
        return Page.of(notes.page(page.cursor(), page.limit()), page.limit(), note -> Cursor.of(note.text(), note.id()))
                .map(NoteView::of);
    }

    @GET
    @Path("/own")
    @RequiresPermission(value = "note.own", reach = Reach.SELF)
    @Operation(operationId = "listOwnNotes", summary = "List own notes (自己的记录)")
    public Page<NoteView> listOwn(@BeanParam PageRequest page) {
        return list(page);
    }

    @GET
    @Path("/line")
    @RequiresPermission(value = "note.line", reach = Reach.LINE)
    @Operation(operationId = "listLineNotes", summary = "List notes of the own line (本系统的记录)")
    public Page<NoteView> listLine(@BeanParam PageRequest page) {
        return list(page);
    }

    @GET
    @Path("/{id}")
    @RequiresPermission("note.read")
    @Operation(operationId = "getNote", summary = "Read a note (记录)")
    public Response get(@PathParam("id") UUID id) {
        Note note = notes.findByIdOptional(id).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
        return Response.ok(NoteView.of(note)).tag(Versions.tag(note.version())).build();
    }

    @PATCH
    @Path("/{id}")
    @Idempotent
    @RequiresPermission("note.write")
    @Operation(operationId = "rewriteNote", summary = "Rewrite a note (改记录)")
    public RestResponse<NoteView> rewrite(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid TextRequest request) {
        Note note = notes.rewrite(id, Versions.expected(ifMatch), request.text());
        return RestResponse.ResponseBuilder.ok(NoteView.of(note))
                .tag(Versions.tag(note.version()))
                .build();
    }

    @GET
    @Path("/undeclared")
    @Operation(operationId = "undeclared", summary = "Declares nothing (未声明)")
    @org.staffhome.platform.scope.AuthenticatedEndpoint
    public Page<NoteView> withoutPermission(@BeanParam PageRequest page) {
        return list(page);
    }

    private static Response created(Note note) {
        return Response.created(URI.create("notes/" + note.id()))
                .entity(NoteView.of(note))
                .tag(Versions.tag(note.version()))
                .build();
    }
}
