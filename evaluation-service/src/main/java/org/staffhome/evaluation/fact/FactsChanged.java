package org.staffhome.evaluation.fact;

import java.util.UUID;

/**
 * Fired in the transaction that changed facts.
 *
 * @param organizationId whose facts changed
 */
public record FactsChanged(UUID organizationId) {}
