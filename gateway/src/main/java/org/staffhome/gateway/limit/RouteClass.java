package org.staffhome.gateway.limit;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A kind of request that shares one allowance per caller and one largest body.
 *
 * @param name name in headers and problems
 * @param requests requests per window of a signed-in caller
 * @param anonymousRequests requests per window of an address without a token
 * @param window length of the window
 * @param maxBody largest body in bytes
 * @param matcher which requests belong to it
 */
public record RouteClass(
        String name, int requests, int anonymousRequests, Duration window, long maxBody, Matcher matcher) {

    /** Which requests belong to a class; an absent part matches everything. */
    record Matcher(Optional<Set<String>> methods, Pattern path, Optional<Pattern> accept) {
        boolean matches(String method, String path, String accept) {
            return methods.map(set -> set.contains(method)).orElse(true)
                    && this.path.matcher(path).matches()
                    && this.accept
                            .map(pattern ->
                                    accept != null && pattern.matcher(accept).find())
                            .orElse(true);
        }
    }

    static RouteClass of(LimitConfig.ClassConfig config) {
        Optional<Set<String>> methods = config.methods().map(set -> set.stream()
                .map(method -> method.trim().toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet()));
        return new RouteClass(
                config.name(),
                config.requests(),
                config.anonymousRequests(),
                config.window(),
                config.maxBody().asLongValue(),
                new Matcher(
                        methods, Pattern.compile(config.path()), config.accept().map(Pattern::compile)));
    }

    /** The {@code RateLimit-Policy} of a caller with this allowance, for example {@code 600;w=60;name="read"}. */
    String policy(int allowance) {
        return allowance + ";w=" + window.toSeconds() + ";name=\"" + name + "\"";
    }
}
