/**
 * Showing the sensitive fields of a dossier (查看敏感信息并留痕): only for a stated purpose, and each view is written into the
 * audit log, where the member can see it.
 *
 * <p><b>Door.</b> {@link org.staffhome.welfare.disclosure.DiscloseHousehold} records the views of other rooms.
 */
package org.staffhome.welfare.disclosure;
