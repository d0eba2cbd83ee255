package org.staffhome.gateway.problem;

import java.util.List;
import java.util.Locale;

/** Picks the language of an answer from {@code Accept-Language}: Chinese unless English is preferred. */
public final class Languages {
    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private Languages() {}

    /** The language asked for; Chinese for a missing, unknown or malformed header. */
    public static Locale of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                String language = range.getRange().split("-", 2)[0];
                for (Locale locale : SPOKEN) {
                    if (range.getWeight() > 0 && locale.getLanguage().equals(language)) {
                        return locale;
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        return Locale.SIMPLIFIED_CHINESE;
    }
}
