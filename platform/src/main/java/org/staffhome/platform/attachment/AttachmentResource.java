package org.staffhome.platform.attachment;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.RequiresPermission;

/** Uploading and downloading files of objects. */
@Path("/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attachments", description = "Files that belong to objects (附件)")
public class AttachmentResource {
    private final AttachmentStore store;
    private final Instance<AttachmentOwner> owners;
    private final Caller caller;

    AttachmentResource(AttachmentStore store, @Any Instance<AttachmentOwner> owners, Caller caller) {
        this.store = store;
        this.owners = owners;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RequiresPermission("attachment.write")
    @Operation(
            operationId = "addAttachment",
            summary = "Attach a file (上传附件)",
            description =
                    "The body is the file itself, streamed. The name is given in Content-Disposition. The media type is"
                            + " read from the content; a false Content-Type is refused. The same content at the same object again"
                            + " gives the attachment that is there.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "The attachment",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response add(
            @Parameter(description = "Kind of the object", required = true, example = "household")
                    @QueryParam("objectType")
                    @NotBlank
                    String objectType,
            @Parameter(
                            description = "Id of the object",
                            required = true,
                            example = "01935f1e-5c3a-7b61-9d0e-000000000002")
                    @QueryParam("objectId")
                    @NotNull
                    UUID objectId,
            @Parameter(description = "Last day it is kept; absent: as long as the object", example = "2036-12-31")
                    @QueryParam("retentionUntil")
                    LocalDate retentionUntil,
            @Parameter(
                            description = "Name of the file (RFC 6266)",
                            example = "attachment; filename*=UTF-8''%E8%AF%81%E6%98%8E.pdf")
                    @HeaderParam(HttpHeaders.CONTENT_DISPOSITION)
                    String contentDisposition,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream body) {
        String fileName = FileNames.parse(contentDisposition);
        AttachmentOwner owner = owner(objectType);
        OrganizationNode organization = owner.organizationOf(objectId);
        permit(owner.writePermission(), organization.id());
        AttachmentView attachment = store.put(
                organization,
                objectType,
                objectId,
                new AttachmentStore.Incoming(fileName, contentType, retentionUntil, body));
        return Response.created(URI.create("attachments/" + attachment.id()))
                .entity(attachment)
                .build();
    }

    @GET
    @RequiresPermission("attachment.read")
    @Operation(
            operationId = "listAttachments",
            summary = "List the files of an object (附件列表)",
            description = "At most 1000, in the order they were attached.")
    public List<AttachmentView> list(
            @Parameter(description = "Kind of the object", required = true, example = "household")
                    @QueryParam("objectType")
                    @NotBlank
                    String objectType,
            @Parameter(
                            description = "Id of the object",
                            required = true,
                            example = "01935f1e-5c3a-7b61-9d0e-000000000002")
                    @QueryParam("objectId")
                    @NotNull
                    UUID objectId) {
        AttachmentOwner owner = owner(objectType);
        permit(owner.readPermission(), owner.organizationOf(objectId).id());
        return store.of(objectType, objectId);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RequiresPermission("attachment.read")
    @Operation(
            operationId = "downloadAttachment",
            summary = "Download a file (下载附件)",
            description = "The content, streamed, never shown inline by a browser.")
    @APIResponse(
            responseCode = "200",
            description = "The content in its own media type",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(
            @Parameter(description = "Id of the attachment", example = "01935f1e-5c3a-7b61-9d0e-00000000000b")
                    @PathParam("id")
                    UUID id) {
        AttachmentView attachment = store.require(id);
        permit(owner(attachment.objectType()).readPermission(), attachment.organizationId());
        return Response.ok(store.open(attachment), attachment.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, attachment.sizeBytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.header(attachment.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RequiresPermission("attachment.write")
    @Operation(
            operationId = "removeAttachment",
            summary = "Remove a file (删除附件)",
            description = "Takes the file off its object; recorded in the audit log.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(
            @Parameter(description = "Id of the attachment", example = "01935f1e-5c3a-7b61-9d0e-00000000000b")
                    @PathParam("id")
                    UUID id) {
        AttachmentView attachment = store.require(id);
        AttachmentOwner owner = owner(attachment.objectType());
        OrganizationNode organization = owner.organizationOf(attachment.objectId());
        permit(owner.writePermission(), organization.id());
        store.remove(attachment, organization);
    }

    private AttachmentOwner owner(String objectType) {
        return owners.stream()
                .filter(owner -> owner.objectType().equals(objectType))
                .findFirst()
                .orElseThrow(() -> Problem.of(AttachmentProblem.OBJECT_TYPE_UNKNOWN)
                        .with("objectType", objectType.length() > 40 ? objectType.substring(0, 40) : objectType));
    }

    private void permit(String permission, UUID organizationId) {
        if (!caller.holds(permission, organizationId)) {
            throw Problem.of(CommonProblem.FORBIDDEN).with("permission", permission);
        }
    }
}
