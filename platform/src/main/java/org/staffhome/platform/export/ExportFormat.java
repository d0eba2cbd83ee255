package org.staffhome.platform.export;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.staffhome.platform.problem.Problem;

/** The formats an export can have. */
public enum ExportFormat {
    /** RFC 4180, UTF-8. */
    CSV("csv", "text/csv;charset=UTF-8"),
    /** Office Open XML workbook. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** One JSON object per line. */
    NDJSON("ndjson", "application/x-ndjson");

    /** For {@code @Produces} of an export that is chosen by {@code ?format=} or Accept. */
    public static final String CSV_TYPE = "text/csv";

    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String NDJSON_TYPE = "application/x-ndjson";

    private final String extension;
    private final String mediaType;

    ExportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** By the format asked for in words, else by the best of the acceptable types; csv when anything will do. */
    public static ExportFormat of(String format, List<MediaType> acceptable) {
        if (format != null && !format.isBlank()) {
            for (ExportFormat known : values()) {
                if (known.extension.equals(format.toLowerCase(Locale.ROOT))) {
                    return known;
                }
            }
            throw Problem.of(ExportProblem.FORMAT_UNKNOWN).at("/format");
        }
        for (MediaType type : acceptable) {
            for (ExportFormat known : values()) {
                if (type.isCompatible(MediaType.valueOf(known.mediaType))) {
                    return known;
                }
            }
        }
        if (acceptable.isEmpty()) {
            return CSV;
        }
        throw Problem.of(ExportProblem.NOT_ACCEPTABLE);
    }
}
