/**
 * Errors of the API as RFC 9457 problems: a catalogue of codes with Chinese and English texts, the exception that use
 * cases throw, and the one place where every failure becomes an answer.
 */
package org.staffhome.platform.problem;
