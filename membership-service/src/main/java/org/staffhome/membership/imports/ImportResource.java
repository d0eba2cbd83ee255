package org.staffhome.membership.imports;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.export.ExportResponse;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.RequiresPermission;

/** Imports over HTTP. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Import of the lists that offices keep, with preview (导入)")
public class ImportResource {

    private final ManageImport manage;
    private final ImportQueries queries;

    ImportResource(ManageImport manage, ImportQueries queries) {
        this.manage = manage;
        this.queries = queries;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent
    @RequiresPermission("import.run")
    @Operation(
            operationId = "submitImport",
            summary = "Send a list to be read and checked (上传名册并预检)",
            description =
                    "A form with two parts: kind (ORGANIZATIONS, UNITS, ROSTER or OFFICERS) and file, an xlsx or csv"
                            + " file as offices write it (UTF-8 or GB 18030, title rows above the header, several spellings of"
                            + " dates). Nothing is written: the import becomes PREVIEWED with the number of good and refused"
                            + " rows, and commitImport writes it. The same Idempotency-Key with the same file is one"
                            + " import. Organisations and officers are imported by federation administrators.")
    @APIResponse(
            responseCode = "202",
            description = "The import, READING; Location is where to look again",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response submit(@Valid @BeanParam ImportForm form, @Context UriInfo uri) {
        try (InputStream content = form.open()) {
            ImportView view = manage.submit(form.kind(), form.fileName(), content);
            return Response.accepted(view)
                    .location(uri.getAbsolutePathBuilder()
                            .path(view.id().toString())
                            .build())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("the upload could not be read", e);
        }
    }

    @GET
    @RequiresPermission("import.run")
    @Operation(operationId = "listImports", summary = "List imports (查询导入)", description = "The latest first.")
    public Page<ImportView> list(@BeanParam PageRequest page) {
        return queries.list(page.cursor(), page.limit());
    }

    @GET
    @Path("/{id}")
    @RequiresPermission("import.run")
    @Operation(
            operationId = "getImport",
            summary = "Read an import (查看导入)",
            description = "State and numbers of rows; while a job works on it, /jobs/{jobId} tells the progress.")
    public ImportView get(
            @PathParam("id")
                    @Parameter(description = "Id of the import", example = "01938f00-0000-7000-8000-000000006001")
                    UUID id) {
        return queries.byId(id);
    }

    @GET
    @Path("/{id}/errors")
    @RequiresPermission("import.run")
    @Operation(
            operationId = "listImportErrors",
            summary = "List the faults of the rows (查看错误行)",
            description =
                    "In the order of the sheet: row, column and reason. Where two rows are about the same person, the"
                            + " refused one names the other as its twin.")
    public Page<ImportErrorView> errors(
            @PathParam("id")
                    @Parameter(description = "Id of the import", example = "01938f00-0000-7000-8000-000000006001")
                    UUID id,
            @BeanParam PageRequest page) {
        return queries.errors(id, page.cursor(), page.limit());
    }

    @GET
    @Path("/{id}/errors.csv")
    @Produces("text/csv")
    @RequiresPermission("import.run")
    @Operation(
            operationId = "downloadImportErrors",
            summary = "Download the faults of the rows (下载错误行)",
            description = "The same as a csv file in UTF-8 with byte order mark, as spreadsheets open it.")
    @APIResponse(responseCode = "200", description = "The faults, one line each")
    public Response errorsAsCsv(
            @PathParam("id")
                    @Parameter(description = "Id of the import", example = "01938f00-0000-7000-8000-000000006001")
                    UUID id) {
        queries.byId(id);
        return ExportResponse.download(
                out -> queries.writeErrors(id, new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))),
                "text/csv; charset=UTF-8",
                "import-errors.csv");
    }

    @POST
    @Path("/{id}/commit")
    @RequiresPermission("import.run")
    @Operation(
            operationId = "commitImport",
            summary = "Write a preview (确认导入)",
            description =
                    "Writes the good rows in one transaction, exactly once: sent again, the answer is the same import"
                            + " and nothing is written twice.")
    @APIResponse(
            responseCode = "202",
            description = "The import, being written or COMMITTED",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response commit(
            @PathParam("id")
                    @Parameter(description = "Id of the import", example = "01938f00-0000-7000-8000-000000006001")
                    UUID id) {
        return Response.accepted(manage.confirm(id)).build();
    }

    @POST
    @Path("/{id}/discard")
    @RequiresPermission("import.run")
    @Operation(
            operationId = "discardImport",
            summary = "Give a preview up (放弃导入)",
            description = "Nothing is written and what was staged is removed.")
    public ImportView discard(
            @PathParam("id")
                    @Parameter(description = "Id of the import", example = "01938f00-0000-7000-8000-000000006001")
                    UUID id) {
        return manage.discard(id);
    }
}
