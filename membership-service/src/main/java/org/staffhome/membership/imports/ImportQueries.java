package org.staffhome.membership.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.sql.Sql;

/** Reads of imports and their faults. */
@ApplicationScoped
class ImportQueries {

    private static final int CHUNK = 500;

    private final ImportBatches batches;
    private final Sql sql;

    ImportQueries(ImportBatches batches, Sql sql) {
        this.batches = batches;
        this.sql = sql;
    }

    ImportView byId(UUID id) {
        return batches.findByIdOptional(id).map(ImportView::of).orElseThrow(() -> Problem.of(ImportProblem.UNKNOWN));
    }

    /** Imports, the latest first. */
    Page<ImportView> list(Cursor cursor, int limit) {
        List<ImportBatch> rows = (cursor.isStart()
                        ? batches.find("order by id desc")
                        : batches.find("id < ?1 order by id desc", cursor.uuid(0)))
                .page(0, limit + 1)
                .list();
        return Page.of(rows, limit, batch -> Cursor.of(batch.id())).map(ImportView::of);
    }

    /** Faults in the order of the sheet. */
    @Transactional
    Page<ImportErrorView> errors(UUID id, Cursor cursor, int limit) {
        byId(id);
        List<Numbered> rows =
                chunk(id, cursor.isStart() ? 0 : cursor.number(0), cursor.isStart() ? 0 : cursor.number(1), limit + 1);
        return Page.of(rows, limit, row -> Cursor.of(row.view().sheetRow(), row.number()))
                .map(Numbered::view);
    }

    /** The same as a table; the byte order mark lets spreadsheets see that it is UTF-8. */
    void writeErrors(UUID id, Writer out) throws IOException {
        out.write("\uFEFFsheetRow,why,原因,列,column,code,twinRow\r\n");
        long afterRow = 0;
        long afterNumber = 0;
        List<Numbered> rows = chunk(id, afterRow, afterNumber, CHUNK);
        while (!rows.isEmpty()) {
            for (Numbered row : rows) {
                ImportErrorView e = row.view();
                out.write(e.sheetRow() + "," + quoted(e.reason()) + "," + quoted(e.reasonZh()) + ","
                        + quoted(e.column()) + "," + quoted(e.columnLetter()) + "," + e.code() + ","
                        + (e.twinRow() == null ? "" : e.twinRow()) + "\r\n");
                afterRow = e.sheetRow();
                afterNumber = row.number();
            }
            rows = chunk(id, afterRow, afterNumber, CHUNK);
        }
        out.flush();
    }

    private record Numbered(long number, ImportErrorView view) {}

    private List<Numbered> chunk(UUID id, long afterRow, long afterNumber, int limit) {
        return sql.list(
                "select * from import_error where import_id = ? and (sheet_row, id) > (?, ?)"
                        + " order by sheet_row, id limit ?",
                ImportQueries::row,
                id,
                (int) afterRow,
                afterNumber,
                limit);
    }

    private static Numbered row(ResultSet row) throws SQLException {
        return new Numbered(
                row.getLong("id"),
                new ImportErrorView(
                        row.getInt("sheet_row"),
                        row.getObject("twin_row", Integer.class),
                        row.getString("column_name"),
                        row.getString("column_letter"),
                        row.getString("code"),
                        row.getString("reason_zh"),
                        row.getString("reason_en")));
    }

    /** Reasons and titles are texts of this product; the comma in one of them needs the quotes. */
    private static String quoted(String text) {
        return text == null ? "" : '"' + text.replace("\"", "\"\"") + '"';
    }
}
