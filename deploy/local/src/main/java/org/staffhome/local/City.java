package org.staffhome.local;

import java.nio.file.Path;

/**
 * Loads the demonstration city into a running suite, through its public API. The launcher calls the one that the service loader
 * finds ({@code META-INF/services/org.staffhome.local.City}) on the first start, unless {@code --empty}, and for
 * {@code deploy/demo}.
 */
public interface City {

    /**
     * Plays the city's first year.
     *
     * @param suite the running suite
     * @param size {@code small}
     */
    void load(SuiteAccess suite, String size);

    /**
     * Writes the lists of organisations, units, officers and members as the city's offices would send them, and loads nothing.
     *
     * @param folder is made when it is missing
     */
    void writeFiles(Path folder);
}
