package org.staffhome.local;

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
     * @param size {@code small} or {@code large}
     */
    void load(SuiteAccess suite, String size);
}
