/**
 * Import of the lists that offices keep (导入): organisations, units, rosters of members, officers. A file is read and
 * checked first and nothing is written; the preview names each fault by sheet row, column and reason. Only the
 * confirmation writes, in one transaction and exactly once, however often it is sent.
 *
 * <p>Life: READING &gt; PREVIEWED &gt; COMMITTED, or REFUSED when the file as a whole cannot be taken, or DISCARDED.
 *
 * <p>Large lists are handled as sets: rows go by COPY into a staging table, checks that concern several rows and the
 * insertion are statements over it. Identity numbers and mobiles are sealed before they are staged.
 */
package org.staffhome.membership.imports;
