package org.staffhome.membership.person;

import java.util.Optional;

/** Gender as identity documents state it (性别). */
public enum Gender {
    MALE("男"),
    FEMALE("女");

    private final String chinese;

    Gender(String chinese) {
        this.chinese = chinese;
    }

    /** Reads the code or the Chinese word. */
    public static Optional<Gender> read(String text) {
        for (Gender gender : values()) {
            if (gender.chinese.equals(text) || gender.name().equalsIgnoreCase(text)) {
                return Optional.of(gender);
            }
        }
        return Optional.empty();
    }
}
