package org.staffhome.platform.tabular;

import java.util.ArrayList;
import java.util.List;
import org.staffhome.platform.problem.Problem;

/**
 * Finds the one sheet and row of a file that is the header of a layout: the row among the first of each sheet that
 * matches the most columns, also when the header takes two rows.
 */
final class HeaderFinder {
    /** Rows searched in each sheet; offices put title, reporting unit, date and notes above the header. */
    static final int ROWS_SEARCHED = 20;

    private final TableLayout layout;
    private final int enough;

    private HeaderFinder(TableLayout layout) {
        this.layout = layout;
        this.enough = Math.min(2, layout.columns().size());
    }

    /** What was found: the sheet, its match and the rows above the header. */
    record Found(SheetSource sheet, HeaderMatch match, List<RawRow> above, boolean hasData) {}

    static Found find(List<SheetSource> sheets, TableLayout layout) {
        return new HeaderFinder(layout).find(sheets);
    }

    private Found find(List<SheetSource> sheets) {
        List<Found> complete = new ArrayList<>();
        Found best = null;
        boolean anything = false;
        for (SheetSource sheet : sheets) {
            List<RawRow> top = top(sheet);
            anything |= !top.isEmpty();
            Found found = search(sheet, top);
            if (found == null) {
                continue;
            }
            if (found.match().missing().isEmpty()) {
                complete.add(found);
            }
            best = best == null || found.match().matched() > best.match().matched() ? found : best;
        }
        if (!anything) {
            throw Problem.of(TabularProblem.EMPTY_FILE);
        }
        if (best == null) {
            throw Problem.of(TabularProblem.HEADER_NOT_FOUND)
                    .with("rows", ROWS_SEARCHED)
                    .with("titles", String.join("、", requiredTitles()));
        }
        if (complete.isEmpty()) {
            throw Problem.of(TabularProblem.COLUMNS_MISSING)
                    .with("headerRow", best.match().row())
                    .with("titles", String.join("、", best.match().missing()));
        }
        return only(complete);
    }

    /** An empty template beside the filled sheet does not count. */
    private static Found only(List<Found> complete) {
        List<Found> filled = complete.stream().filter(Found::hasData).toList();
        if (filled.size() > 1) {
            List<String> positions = filled.stream()
                    .map(found -> String.valueOf(found.sheet().position()))
                    .toList();
            throw Problem.of(TabularProblem.SHEET_AMBIGUOUS)
                    .with("count", filled.size())
                    .with("sheets", String.join(", ", positions));
        }
        Found found = filled.isEmpty() ? complete.get(0) : filled.get(0);
        found.match().requireUnambiguous();
        return found;
    }

    private Found search(SheetSource sheet, List<RawRow> top) {
        HeaderMatch best = null;
        int bestIndex = -1;
        for (int i = 0; i < top.size(); i++) {
            HeaderMatch single = HeaderMatch.of(layout, top.get(i));
            if (single.matched() >= enough && (best == null || single.matched() > best.matched())) {
                best = single;
                bestIndex = i;
            }
            if (i > 0) {
                HeaderMatch pair = HeaderMatch.of(layout, top.get(i - 1), top.get(i));
                if (pair.matched() >= enough && (best == null || pair.matched() > best.matched())) {
                    best = pair;
                    bestIndex = i;
                }
            }
        }
        if (best == null) {
            return null;
        }
        return new Found(sheet, best, List.copyOf(top.subList(0, bestIndex)), bestIndex + 1 < top.size());
    }

    /** The first rows that are not blank, one more than is searched so that data below a late header is seen. */
    private static List<RawRow> top(SheetSource sheet) {
        List<RawRow> top = new ArrayList<>();
        try (SheetSource.RowCursor rows = sheet.open()) {
            while (top.size() <= ROWS_SEARCHED && rows.hasNext()) {
                RawRow row = rows.next();
                if (!row.isBlank()) {
                    top.add(row);
                }
            }
        }
        return top;
    }

    private List<String> requiredTitles() {
        List<String> required = layout.columns().stream()
                .filter(Column::required)
                .map(Column::title)
                .toList();
        return required.isEmpty() ? layout.columns().stream().map(Column::title).toList() : required;
    }
}
