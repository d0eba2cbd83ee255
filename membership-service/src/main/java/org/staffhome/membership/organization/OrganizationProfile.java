package org.staffhome.membership.organization;

import org.staffhome.platform.problem.Problem;

/** What an application says about the organisation to be; optional parts are null. */
public record OrganizationProfile(
        OrganizationKind kind, String name, String code, CreditCode creditCode, String partyOrganization) {

    public OrganizationProfile {
        if (name == null || name.isBlank()) {
            throw Problem.of(OrganizationProblem.NAME_BLANK).at("/name");
        }
        name = name.strip();
    }

    /** Reads the credit code of a request; null stays null. */
    public static CreditCode creditCode(String text) {
        if (text == null) {
            return null;
        }
        try {
            return new CreditCode(text);
        } catch (IllegalArgumentException e) {
            throw Problem.of(OrganizationProblem.CREDIT_CODE_INVALID).at("/creditCode");
        }
    }
}
