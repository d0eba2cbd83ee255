package org.staffhome.platform.scope;

import java.util.UUID;

/**
 * An organisation as every service knows it.
 *
 * @param path place in the tree, {@code /1/5/}
 * @param kind code of the kind, as membership publishes it
 * @param state code of the state, as membership publishes it
 */
public record OrganizationNode(UUID id, UUID parentId, String path, String name, String kind, String state) {
    /** Whether the other organisation is this one or below it. */
    public boolean covers(OrganizationNode other) {
        return PathRange.subtree(path).contains(other.path());
    }
}
