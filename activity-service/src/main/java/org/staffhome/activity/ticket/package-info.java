/**
 * Tickets (入场凭证) of sign-ups: a text for a QR code, signed with a key of its activity so that the organiser's device
 * can check it without a network, and a short code for the desk when no camera works. Neither carries personal data.
 */
package org.staffhome.activity.ticket;
