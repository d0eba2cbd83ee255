/**
 * Handing in an application for aid (受理): for a person of a dossier under a programme of the union's line, with the consent
 * to publicity or with the consent recorded later. Tier, ceiling and duplicates are checked here and again at approval.
 */
package org.staffhome.welfare.intake;
