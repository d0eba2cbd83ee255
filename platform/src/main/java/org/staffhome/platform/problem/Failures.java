package org.staffhome.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.http.HttpClosedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.postgresql.util.PSQLException;

/** Recognises technical failures that are the caller's doing or pass by themselves, and names their problem. */
final class Failures {
    /** Chains of causes can be circles. */
    private static final int MAX_DEPTH = 20;

    private Failures() {}

    /** The problem of a failure, empty where it is a fault of ours. */
    static Optional<CommonProblem> recognise(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < MAX_DEPTH; cause = cause.getCause(), depth++) {
            if (cause instanceof ConstraintViolationException) {
                return Optional.of(CommonProblem.INVALID);
            }
            if (cause instanceof IOException && isMultipart(cause)) {
                return Optional.of(CommonProblem.MALFORMED);
            }
            if (cause instanceof JsonProcessingException && isRequestBody(cause)) {
                return Optional.of(CommonProblem.MALFORMED);
            }
            if (cause instanceof HttpClosedException || cause instanceof ClosedChannelException) {
                // The client hung up in the middle of its body.
                return Optional.of(CommonProblem.MALFORMED);
            }
            if (cause instanceof OptimisticLockException || cause instanceof org.hibernate.StaleStateException) {
                return Optional.of(CommonProblem.VERSION_STALE);
            }
            if (cause instanceof SQLException sql) {
                Optional<CommonProblem> known = ofSql(sql);
                if (known.isPresent()) {
                    return known;
                }
            }
        }
        return Optional.empty();
    }

    /** SQLSTATE classes of PostgreSQL, appendix A of its manual. */
    static Optional<CommonProblem> ofSql(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            return isPoolTimeout(sql) ? Optional.of(CommonProblem.OVERLOADED) : Optional.empty();
        }
        return switch (state) {
            case "23505", "23503", "23P01" -> Optional.of(CommonProblem.CONFLICT);
            case "42501" -> isRowSecurity(sql) ? Optional.of(CommonProblem.OUTSIDE_WRITE_SCOPE) : Optional.empty();
            case "22001", "22003", "22007", "22008" -> Optional.of(CommonProblem.VALUE_OUT_OF_RANGE);
            case "22021", "22P05" -> Optional.of(CommonProblem.TEXT_UNSTORABLE);
            case "40001", "40P01", "55P03" -> Optional.of(CommonProblem.CONCURRENT_CHANGE);
            case "57014", "53300" -> Optional.of(CommonProblem.OVERLOADED);
            default ->
                state.startsWith("08") || state.startsWith("57P")
                        ? Optional.of(CommonProblem.UNAVAILABLE)
                        : Optional.empty();
        };
    }

    /** A form that ends early or is no form: the parser tells it by a plain IOException. */
    private static boolean isMultipart(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length > 0
                && trace[0].getClassName().startsWith("org.jboss.resteasy.reactive.server.core.multipart.");
    }

    /** JSON that was being read from the request; other JSON that does not fit is a fault of ours. */
    private static boolean isRequestBody(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .anyMatch(frame -> frame.getClassName().endsWith("JacksonMessageBodyReader"));
    }

    /** A row outside the write scope; a privilege that was never granted has the same state and is a fault of ours. */
    private static boolean isRowSecurity(SQLException sql) {
        return sql instanceof PSQLException told
                && told.getServerErrorMessage() != null
                && "ExecWithCheckOptions".equals(told.getServerErrorMessage().getRoutine());
    }

    /** The pool says it in words alone: "Sorry, acquisition timeout!". */
    private static boolean isPoolTimeout(SQLException sql) {
        return sql.getMessage() != null
                && sql.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
