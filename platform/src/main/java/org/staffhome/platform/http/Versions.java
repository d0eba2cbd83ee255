package org.staffhome.platform.http;

import jakarta.ws.rs.core.EntityTag;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;

/** Optimistic locking by {@code ETag} and {@code If-Match}: 428 without, 400 when malformed, 412 on conflict. */
public final class Versions {
    private Versions() {}

    /** The version that {@code If-Match} names. */
    public static int expected(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(CommonProblem.VERSION_MISSING);
        }
        String bare = ifMatch.strip().replaceFirst("^W/", "").replaceAll("^\"|\"$", "");
        try {
            return Integer.parseInt(bare);
        } catch (NumberFormatException e) {
            throw Problem.of(CommonProblem.VERSION_MALFORMED);
        }
    }

    /** Refuses when the row has moved on; to be called after the row is locked. */
    public static void check(int expected, int actual) {
        if (expected != actual) {
            throw Problem.of(CommonProblem.VERSION_STALE);
        }
    }

    public static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }
}
