/**
 * Members as welfare needs them: which organisation they belong to, whether they still do, and their name, which dossiers must show. A local
 * replica, fed by membership's compacted topic {@code staffhome.membership.member.state.v1}, erased by its tombstones and
 * rebuilt from the log at any time. The name arrives sealed under the topic key and is kept sealed under this service's
 * own; gender, year of birth and kind of employment are not kept, since nothing here needs them.
 *
 * <p><b>Door.</b> {@link org.staffhome.welfare.member.Members}.
 */
package org.staffhome.welfare.member;
