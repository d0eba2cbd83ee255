package org.staffhome.membership.office;

import java.util.Optional;

/** Whether an officer does union work full time (专职) or beside other work (兼职). */
public enum CadreEmployment {
    FULL_TIME("专职"),
    PART_TIME("兼职");

    private final String chinese;

    CadreEmployment(String chinese) {
        this.chinese = chinese;
    }

    /** Reads the code or the Chinese word. */
    public static Optional<CadreEmployment> read(String text) {
        for (CadreEmployment employment : values()) {
            if (employment.chinese.equals(text) || employment.name().equalsIgnoreCase(text)) {
                return Optional.of(employment);
            }
        }
        return Optional.empty();
    }
}
