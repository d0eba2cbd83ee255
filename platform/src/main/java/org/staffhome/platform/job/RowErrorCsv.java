package org.staffhome.platform.job;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.LongFunction;

/** Errors by row as CSV (RFC 4180) with a byte order mark; cells that a spreadsheet would run as a formula are quoted. */
final class RowErrorCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private RowErrorCsv() {}

    /** @param behind the next errors behind a position, empty at the end */
    static void write(Writer out, LongFunction<List<JobRowError>> behind) throws IOException {
        out.write(BYTE_ORDER_MARK);
        out.write("行号,列,列名,代码,原因,Reason\r\n");
        long position = 0;
        for (List<JobRowError> errors = behind.apply(0); !errors.isEmpty(); errors = behind.apply(position)) {
            for (JobRowError error : errors) {
                out.write(Integer.toString(error.sheetRow()));
                for (String cell : new String[] {
                    error.columnLetter(), error.column(), error.code(), error.reasonZh(), error.reasonEn()
                }) {
                    out.write(',');
                    out.write(cell(cell));
                }
                out.write("\r\n");
            }
            position += errors.size();
        }
    }

    private static String cell(String text) {
        if (text == null) {
            return "";
        }
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
