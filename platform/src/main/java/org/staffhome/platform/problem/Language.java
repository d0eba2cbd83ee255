package org.staffhome.platform.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;

/** Chooses the language of texts from {@code Accept-Language}: Chinese unless English is asked for first. */
public final class Language {
    private static final List<Locale> SPOKEN = List.of(Locale.forLanguageTag("zh-CN"), Locale.ENGLISH);

    private Language() {}

    /** The language of an {@code Accept-Language} header; a missing or broken one gives Chinese. */
    public static Locale of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return SPOKEN.get(0);
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                for (Locale spoken : SPOKEN) {
                    if (range.getRange().equals("*") || range.getRange().startsWith(spoken.getLanguage())) {
                        return spoken;
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            return SPOKEN.get(0);
        }
        return SPOKEN.get(0);
    }

    static Locale of(RoutingContext request) {
        return of(request == null ? null : request.request().getHeader("Accept-Language"));
    }
}
