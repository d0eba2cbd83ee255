/**
 * The local suite: everything of Staff Home on one machine, with real servers and without Docker.
 *
 * <p>{@link org.staffhome.local.Main} is behind the scripts {@code deploy/up}, {@code down}, {@code status}, {@code token},
 * {@code logs}, {@code psql}, {@code events} and {@code demo}. A {@link org.staffhome.local.Part} is one process of the suite;
 * {@link org.staffhome.local.Suite} starts and stops them in order; {@link org.staffhome.local.RunRecords} remembers in the data
 * folder which process is whose, so that a launcher that was killed leaves nothing that the next one does not find.
 *
 * <p>A demonstration city is loaded on the first start by the {@link org.staffhome.local.City} that the service loader finds.
 */
package org.staffhome.local;
