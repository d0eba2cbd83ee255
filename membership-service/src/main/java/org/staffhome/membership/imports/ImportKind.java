package org.staffhome.membership.imports;

/** The lists that can be imported, and the permission that each needs at the organisations it writes to. */
public enum ImportKind {
    /** Organisations that exist already, taken over as established (组织名册). */
    ORGANIZATIONS("import.organizations"),
    /** Units and the unions that cover them (单位名册). */
    UNITS("import.units"),
    /** Members (会员花名册). */
    ROSTER("import.roster"),
    /** Holders of seats of committees in office (工会干部名册). */
    OFFICERS("import.officers");

    private final String permission;

    ImportKind(String permission) {
        this.permission = permission;
    }

    String permission() {
        return permission;
    }
}
