package org.staffhome.welfare.tier;

/** What a household must spend on; which kinds count as rigid says the rulebook. */
public enum SpendingKind {
    /** Medical costs borne by the household (自付医疗费). */
    MEDICAL,
    /** School fees (教育支出). */
    EDUCATION,
    /** Rent of the only home (房租). */
    RENT,
    /** Care of disabled or elderly persons (照护支出). */
    CARE,
    /** Repair after disaster or accident (灾后恢复). */
    DISASTER,
    /** Instalments of a loan on the only home (住房贷款). */
    LOAN,
    /** Anything else; does not count as rigid unless the rulebook says so. */
    OTHER
}
