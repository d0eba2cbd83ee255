/**
 * Publicity (公示) of a reviewed application and the objections to it.
 *
 * <p><b>Rules.</b> It needs the recorded consent and shows the least data (Personal Information Protection Law art. 25),
 * lasts so many working days and ends by itself. An objection suspends the application until it is decided: upheld it
 * rejects it, dismissed it lets it go on when no other one is open. Who objected is not shown to the applicant.
 *
 * <p><b>Words.</b> What is objected is a text, a decision on it has grounds; everything else that is said freely is a note,
 * and why an application ends is a reason.
 */
package org.staffhome.welfare.publicity;
