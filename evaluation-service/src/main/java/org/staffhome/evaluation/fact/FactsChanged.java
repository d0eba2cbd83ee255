package org.staffhome.evaluation.fact;

import java.util.SortedSet;
import java.util.UUID;

/**
 * Fired once in the transaction that changed facts, before it commits.
 *
 * @param organizationIds whose facts changed
 */
public record FactsChanged(SortedSet<UUID> organizationIds) {}
