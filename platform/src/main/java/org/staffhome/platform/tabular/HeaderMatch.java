package org.staffhome.platform.tabular;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.staffhome.platform.problem.Problem;

/** A row (or two rows read as one) compared with a layout: which cell stands for which column. */
final class HeaderMatch {
    private static final Pattern REMARK = Pattern.compile("[(（\\[【<].*$");
    private static final Pattern ORNAMENT = Pattern.compile("[*:_.\\-\"'“”?？、。]");

    private final TableLayout layout;
    private final int row;
    private final List<String> titles;
    private final List<String> folded;
    private final List<Boolean> coveredFromLeft;
    private final int[] positions;
    private final Map<Integer, List<Integer>> repeated = new LinkedHashMap<>();
    private int matched;

    private HeaderMatch(TableLayout layout, int row, List<String> titles, List<Boolean> coveredFromLeft) {
        this.layout = layout;
        this.row = row;
        this.titles = titles;
        this.coveredFromLeft = coveredFromLeft;
        this.positions = new int[layout.columns().size()];
        this.folded = titles.stream().map(HeaderMatch::folded).toList();
        List<String> bare = titles.stream().map(HeaderMatch::withoutRemark).toList();
        for (int i = 0; i < positions.length; i++) {
            Column column = layout.columns().get(i);
            List<Integer> found = find(folded, List.of(column.title()));
            found = found.isEmpty() ? find(bare, List.of(column.title())) : found;
            found = found.isEmpty() ? find(folded, column.synonyms()) : found;
            found = found.isEmpty() ? find(bare, column.synonyms()) : found;
            positions[i] = found.isEmpty() ? -1 : found.get(0);
            matched += found.isEmpty() ? 0 : 1;
            if (found.size() > 1) {
                repeated.put(i, found);
            }
        }
    }

    static HeaderMatch of(TableLayout layout, RawRow row) {
        int width = row.cells().size();
        return new HeaderMatch(layout, row.number(), titles(row, width), covered(row, width));
    }

    /** Two rows as one header: group titles above, single titles below; the lower title counts where there is one. */
    static HeaderMatch of(TableLayout layout, RawRow upper, RawRow lower) {
        int width = Math.max(upper.cells().size(), lower.cells().size());
        List<String> above = titles(upper, width);
        List<String> below = titles(lower, width);
        List<String> both = new ArrayList<>(width);
        List<Boolean> covered = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            boolean single = below.get(i).isEmpty();
            both.add(single ? above.get(i) : below.get(i));
            covered.add(single && (isCovered(lower.cell(i)) || (lower.cell(i).isMerged() && isCovered(upper.cell(i)))));
        }
        return new HeaderMatch(layout, lower.number(), both, covered);
    }

    int row() {
        return row;
    }

    int matched() {
        return matched;
    }

    List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] < 0 && layout.columns().get(i).required()) {
                missing.add(layout.columns().get(i).title());
            }
        }
        return missing;
    }

    /** Refuses a header in which two cells stand for one column, or one cell stands over several. */
    void requireUnambiguous() {
        for (int i = 0; i < positions.length; i++) {
            int next = positions[i] + 1;
            if (next > 0 && next < coveredFromLeft.size() && coveredFromLeft.get(next)) {
                throw Problem.of(TabularProblem.HEADER_MERGED)
                        .with("title", layout.columns().get(i).title())
                        .with("letters", RawRow.letter(next - 1) + ", " + RawRow.letter(next));
            }
        }
        for (Map.Entry<Integer, List<Integer>> entry : repeated.entrySet()) {
            throw Problem.of(TabularProblem.COLUMN_REPEATED)
                    .with("title", layout.columns().get(entry.getKey()).title())
                    .with(
                            "letters",
                            String.join(
                                    ", ",
                                    entry.getValue().stream()
                                            .map(RawRow::letter)
                                            .toList()));
        }
    }

    /** The sheet column of a layout column; -1 when the file does not have it. */
    int position(int layoutColumn) {
        return positions[layoutColumn];
    }

    /** Whether a text is the title above its own sheet column. */
    boolean isTitle(String text, int sheetColumn) {
        return sheetColumn < folded.size()
                && !folded.get(sheetColumn).isEmpty()
                && folded(text).equals(folded.get(sheetColumn));
    }

    /** Titles that stand for no column of the layout, by sheet column. */
    Map<Integer, String> unknown() {
        Map<Integer, String> unknown = new TreeMap<>();
        for (int i = 0; i < titles.size(); i++) {
            if (!titles.get(i).isEmpty()) {
                unknown.put(i, titles.get(i));
            }
        }
        for (int position : positions) {
            unknown.remove(position);
        }
        return unknown;
    }

    Header header() {
        Map<String, String> letters = new LinkedHashMap<>();
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] >= 0) {
                letters.put(layout.columns().get(i).key(), RawRow.letter(positions[i]));
            }
        }
        Map<String, String> others = new LinkedHashMap<>();
        unknown().forEach((position, title) -> others.put(RawRow.letter(position), title));
        return new Header(row, letters, others);
    }

    private static List<Integer> find(List<String> titles, List<String> wanted) {
        List<String> folded = wanted.stream().map(HeaderMatch::folded).toList();
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            if (!titles.get(i).isEmpty() && folded.contains(titles.get(i))) {
                found.add(i);
            }
        }
        return found;
    }

    private static List<String> titles(RawRow row, int width) {
        List<String> titles = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            RawCell cell = row.cell(i);
            titles.add(cell.type() == RawCell.Type.TEXT ? CellText.clean(cell.text(), Kind.TEXT) : "");
        }
        return titles;
    }

    private static List<Boolean> covered(RawRow row, int width) {
        List<Boolean> covered = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            covered.add(isCovered(row.cell(i)));
        }
        return covered;
    }

    private static boolean isCovered(RawCell cell) {
        return cell.type() == RawCell.Type.MERGED_LEFT;
    }

    private static String folded(String title) {
        return ORNAMENT.matcher(CellText.folded(title)).replaceAll("");
    }

    private static String withoutRemark(String title) {
        return folded(REMARK.matcher(title).replaceFirst(""));
    }
}
