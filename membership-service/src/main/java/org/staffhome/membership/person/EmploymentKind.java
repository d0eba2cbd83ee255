package org.staffhome.membership.person;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a member is employed (用工形式), with the words that rosters use for it. */
public enum EmploymentKind {
    /** On the permanent staff. */
    REGULAR("在编", "正式"),
    /** By a labour contract outside the permanent staff. */
    CONTRACT("聘用", "合同制"),
    /** Sent by an agency. */
    AGENCY("劳务派遣", "劳务工"),
    /** Migrant worker. */
    MIGRANT("农民工"),
    /** New forms of employment such as couriers and drivers. */
    FLEXIBLE("新就业形态", "灵活就业");

    private final List<String> words;

    EmploymentKind(String... words) {
        this.words = List.of(words);
    }

    /** Reads the code or one of the Chinese words. */
    public static Optional<EmploymentKind> read(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(text) || kind.words.contains(text))
                .findFirst();
    }
}
