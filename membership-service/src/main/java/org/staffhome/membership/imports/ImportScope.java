package org.staffhome.membership.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Grant;
import org.staffhome.platform.scope.PermissionPolicy;

/** Where a caller may import a kind of list: the subtrees in which he holds the permission of that kind. */
@ApplicationScoped
class ImportScope {

    private final Caller caller;
    private final PermissionPolicy policy;

    ImportScope(Caller caller, PermissionPolicy policy) {
        this.caller = caller;
        this.policy = policy;
    }

    List<String> pathsFor(ImportKind kind) {
        Set<String> roles = policy.rolesFor(kind.permission());
        return caller.grants().stream()
                .filter(grant -> roles.contains(grant.role()))
                .map(Grant::path)
                .distinct()
                .sorted()
                .toList();
    }

    static boolean covers(List<String> paths, String path) {
        return path != null && paths.stream().anyMatch(path::startsWith);
    }
}
