package org.staffhome.gateway.route;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What may be asked without a token, {@code staffhome.access}. */
@ConfigMapping(prefix = "staffhome.access")
public interface AccessConfig {
    /** Addresses under {@code /api/} that need no token, as a regular expression over the path; none when absent. */
    Optional<String> publicPaths();
}
