package org.staffhome.platform.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this process works on jobs. */
@ConfigMapping(prefix = "staffhome.jobs")
interface JobConfig {
    /** Jobs at once in this process; each takes a database connection of the pool. 0: this process does no jobs. */
    @WithDefault("2")
    int workers();

    /** How often a free worker looks for work that another process left. */
    @WithDefault("1s")
    Duration poll();

    /** A run that has not been heard of for this long is taken for dead, and another may take its job. */
    @WithDefault("20s")
    Duration lease();

    /** Runs after which a job that kills its process is given up. */
    @WithDefault("5")
    int attempts();

    /** How long a job that is over is kept, with its result and its errors by row. */
    @WithDefault("90d")
    Duration kept();
}
