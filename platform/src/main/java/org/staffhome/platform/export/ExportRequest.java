package org.staffhome.platform.export;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How an export is asked for; a {@code @BeanParam}. */
public class ExportRequest {
    @QueryParam("format")
    @Parameter(description = "csv, xlsx or ndjson; without it the Accept header decides", example = "xlsx")
    String format;

    @QueryParam("bom")
    @DefaultValue("false")
    @Parameter(description = "Whether csv begins with a byte order mark, by which Excel knows UTF-8", example = "true")
    boolean byteOrderMark;

    @Context
    HttpHeaders headers;

    /** The format, or problem {@code export.format-unknown} or {@code export.not-acceptable}. */
    public ExportFormat format() {
        return ExportFormat.of(format, headers.getAcceptableMediaTypes());
    }

    public boolean byteOrderMark() {
        return byteOrderMark;
    }
}
