/**
 * Score sheets: what follows from the standard, the facts, what people entered and the grades held before. A sheet is derived
 * and can be computed again at any time with the same result, until its assessment is final and freezes it. Changed facts bring
 * the sheets of their organisation up to date in their own transaction.
 */
package org.staffhome.evaluation.sheet;
