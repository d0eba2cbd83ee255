/**
 * Home standards (职工之家建设标准): scale, indicator tree, grades.
 *
 * <p>Life of a version: drafted (from nothing, from a shipped template, or as the next version of a published one), edited,
 * previewed, published. A draft is checked as a whole each time it is saved: points add up to the scale exactly, every
 * expression type-checks. A published version never changes, in the database too; rounds are pinned to it. Drafts are seen
 * in the scope of their organisation, published versions by every union. Publishes {@code evaluation.standard.published.v1}.
 */
package org.staffhome.evaluation.standard;
