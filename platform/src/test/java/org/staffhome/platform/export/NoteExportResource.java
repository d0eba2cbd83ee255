package org.staffhome.platform.export;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.staffhome.platform.scope.RequiresPermission;

/** The export of notes, as a service would write it. */
@Path("/note-exports")
public class NoteExportResource {
    private static final ExportLayout<String> LAYOUT = ExportLayout.of(
            "记录",
            ExportColumn.open("text", "内容", text -> text),
            ExportColumn.masked("secret", "密文", text -> text, text -> "***"));

    private final SnapshotQuery snapshot;

    NoteExportResource(SnapshotQuery snapshot) {
        this.snapshot = snapshot;
    }

    @GET
    @Produces({ExportFormat.CSV_TYPE, ExportFormat.XLSX_TYPE, ExportFormat.NDJSON_TYPE})
    @RequiresPermission("note.read")
    @Operation(operationId = "exportNotes", summary = "Export notes (导出记录)")
    public Response export(@BeanParam ExportRequest request) {
        RowSource<String> rows = snapshot.rows(row -> row.getString(1), "select text from note order by text");
        return ExportResponse.of(Exporter.of(LAYOUT), request, rows);
    }
}
