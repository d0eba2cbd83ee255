/**
 * Segregation of duties (不相容岗位分离): maker is never checker, and nobody acts on the file of his own household. Which acts
 * exclude each other is data of the rulebook ({@code welfare.aid.segregation}), so a federation can be stricter without a
 * release.
 *
 * <p><b>Door.</b> {@link org.staffhome.welfare.duty.Duties}, asked before every act on an application and for every list of
 * work to be done.
 */
package org.staffhome.welfare.duty;
