package org.staffhome.membership.person;

import java.util.Optional;

/** A mobile number of the mainland (手机号码): eleven digits that begin with 1. */
public record Mobile(String value) {

    /** @throws IllegalArgumentException if the text is not a mobile number; the message never holds it */
    public Mobile {
        value = normalise(value);
        if (!value.matches("1\\d{10}")) {
            throw new IllegalArgumentException("not a mobile number");
        }
    }

    /** Reads a number written with blanks, hyphens, full-width digits or the prefix +86. */
    public static Optional<Mobile> read(String text) {
        String plain = normalise(text);
        return plain.matches("1\\d{10}") ? Optional.of(new Mobile(plain)) : Optional.empty();
    }

    private static String normalise(String text) {
        String digits = IdentityNumber.normalise(text).replaceAll("[-‐-―]", "");
        return digits.replaceFirst("^\\+?86(?=1\\d{10}$)", "");
    }

    /** Masked: a record's default text would put the number into logs. */
    @Override
    public String toString() {
        return "Mobile[***]";
    }
}
