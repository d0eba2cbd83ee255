package org.staffhome.welfare.fund;

/** Where the money of a fund comes from (资金来源). Money of different sources is never mixed in one account. */
public enum FundSource {
    /** Fiscal appropriation (财政拨款). */
    FISCAL,
    /** Allocated by an upper union (上级工会拨付). */
    UPPER_UNION,
    /** The union's own funds (本级工会经费). */
    OWN,
    /** Donations (社会捐赠). */
    DONATION,
    /** Matching funds promised against another receipt (配套资金). */
    MATCHING
}
