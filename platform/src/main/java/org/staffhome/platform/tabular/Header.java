package org.staffhome.platform.tabular;

import java.util.List;
import java.util.Map;

/**
 * Where the header was found and what stands in it.
 *
 * @param row the (lower) header row, from 1; data begins below it
 * @param letters the letter of each column of the layout by its key; columns the file does not have are left out
 * @param unknown the titles of the file that stand for no column of the layout, by letter, in sheet order
 */
public record Header(int row, Map<String, String> letters, Map<String, String> unknown) {
    /** Whether the file has this column at all. */
    public boolean has(String key) {
        return letters.containsKey(key);
    }

    /** The keys of the layout's columns that the file has. */
    public List<String> keys() {
        return List.copyOf(letters.keySet());
    }
}
