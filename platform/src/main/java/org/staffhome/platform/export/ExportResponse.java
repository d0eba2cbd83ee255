package org.staffhome.platform.export;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;

/** Answers an export as a download that is written while it is read. */
public final class ExportResponse {
    private ExportResponse() {}

    /** The list as asked for; the rows are drawn when the body is written. */
    public static <T> Response of(Exporter<T> exporter, ExportRequest request, RowSource<? extends T> rows) {
        ExportFormat format = request.format();
        Exporter<T> chosen = exporter.withByteOrderMark(request.byteOrderMark());
        StreamingOutput body = out -> chosen.write(format, rows, out);
        return download(body, format.mediaType(), exporter.layout().title() + "." + format.extension());
    }

    /** Any other file made on the way, such as an empty template. */
    public static Response download(StreamingOutput body, String mediaType, String fileName) {
        return Response.ok(body)
                .type(mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(fileName))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** RFC 6266 with the name twice: in ASCII for old clients, and in UTF-8 by RFC 5987. */
    static String disposition(String fileName) {
        String cleaned = fileName.replaceAll("[\\p{Cntrl}/\\\\\"]", "_");
        String ascii = cleaned.replaceAll("[^\\x20-\\x7e]", "_").replaceAll("[%;*]", "_");
        StringBuilder encoded = new StringBuilder();
        for (byte b : cleaned.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean unreserved = (c >= '0' && c <= '9')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= 'a' && c <= 'z')
                    || "!#$&+-.^_`|~".indexOf(c) >= 0;
            encoded.append(unreserved ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
