package org.staffhome.platform.scope;

/**
 * A caller and his scope at one moment, to be kept with work that is done later. Serialisable as JSON.
 *
 * @param subject subject of the caller; null for work of the service itself
 * @param permission permission of the request that submitted the work, or null
 * @param scope the rows he could see and change then: what the work may, and not more
 */
public record StoredCaller(String subject, String permission, Scope scope) {}
