package org.staffhome.welfare.household;

/** How the household is housed (住房情况). */
public enum Housing {
    /** Its own home (自有住房). */
    OWNED,
    /** Public rental housing (公租房). */
    PUBLIC_RENTAL,
    /** Rented on the market (租房). */
    RENTED,
    /** With relatives or in a dormitory (借住). */
    LODGING
}
