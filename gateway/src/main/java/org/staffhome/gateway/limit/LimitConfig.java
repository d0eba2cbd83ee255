package org.staffhome.gateway.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rates and sizes of requests, {@code staffhome.limits}; the values and their reasons are in application.yaml. */
@ConfigMapping(prefix = "staffhome.limits")
public interface LimitConfig {

    /** The route classes in the order in which they are tried; the last one must match everything. */
    List<ClassConfig> classes();

    /** How many callers are remembered; the one unused for longest is forgotten first. */
    @WithDefault("200000")
    int rememberedCallers();

    /** One route class. */
    interface ClassConfig {
        /** Name, as it appears in the {@code RateLimit-Policy} header and in problems. */
        String name();

        /** Methods it holds for; all when absent. */
        Optional<Set<String>> methods();

        /** Regular expression that the whole path must match. */
        @WithDefault(".*")
        String path();

        /** Regular expression that must be found in the {@code Accept} header; any when absent. */
        Optional<String> accept();

        /** Requests per window for a signed-in caller. */
        int requests();

        /** Requests per window for one network address without a token. */
        int anonymousRequests();

        /** Length of the window; the allowance refills evenly over it. */
        @WithDefault("60s")
        Duration window();

        /** Largest request body. */
        @WithDefault("64K")
        MemorySize maxBody();
    }
}
