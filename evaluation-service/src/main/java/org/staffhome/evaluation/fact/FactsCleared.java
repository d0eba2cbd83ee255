package org.staffhome.evaluation.fact;

/** Fired in the transaction that emptied the fact store for a replay: no organisation has any fact now. */
public record FactsCleared() {}
