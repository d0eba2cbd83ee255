package org.staffhome.platform.scope;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.staffhome.platform.clock.BusinessClock;

/** Who calls, with the grants in force today. Empty in consumers and schedulers. */
@RequestScoped
public class Caller {
    private final PermissionPolicy policy;
    private final BusinessClock clock;
    private final Scopes scopes;
    private final Organizations organizations;
    private String subject;
    private List<Grant> grants = List.of();
    private String permission;

    Caller(PermissionPolicy policy, BusinessClock clock, Scopes scopes, Organizations organizations) {
        this.policy = policy;
        this.clock = clock;
        this.scopes = scopes;
        this.organizations = organizations;
    }

    void arrives(String subject, List<Grant> allGrants) {
        this.subject = subject;
        this.grants = allGrants.stream().filter(g -> g.holdsOn(clock.today())).toList();
    }

    void asksFor(String permission) {
        this.permission = permission;
    }

    /** The subject of the token; for work of the service itself the name of its system scope. */
    public String subject() {
        if (subject != null) {
            return subject;
        }
        String system = scopes.current().system();
        return "system:" + (system == null ? "NONE" : system);
    }

    public boolean is(String otherSubject) {
        return subject != null && subject.equals(otherSubject);
    }

    /** The member behind the account, where one is linked. */
    public Optional<UUID> memberId() {
        return grants.stream().map(Grant::memberId).filter(id -> id != null).findFirst();
    }

    /** The grants in force today. */
    public List<Grant> grants() {
        return grants;
    }

    /** The roles that gave the permission of this request, for the audit: as held now. */
    public String roleSummary() {
        Set<String> roles = permission == null ? Set.of() : policy.rolesFor(permission);
        String held = grants.stream()
                .map(Grant::role)
                .filter(roles::contains)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
        return held.isEmpty() && subject == null ? "SYSTEM" : held;
    }

    /** Whether the caller holds a permission at an organisation, be it by a grant above it. */
    public boolean holds(String asked, UUID organizationId) {
        return organizations.lookUp(organizationId).stream()
                .anyMatch(node -> rangesFor(asked).stream().anyMatch(range -> range.contains(node.path())));
    }

    /** Whether the caller holds a permission by a grant at this very organisation, not only above it. */
    public boolean holdsAt(String asked, UUID organizationId) {
        Set<String> roles = policy.rolesFor(asked);
        return grants.stream().anyMatch(g -> roles.contains(g.role()) && organizationId.equals(g.organizationId()));
    }

    /** Whether the caller holds a permission at the top of the tree, and so for everything. */
    boolean holdsForCity(String asked) {
        Set<String> roles = policy.rolesFor(asked);
        return grants.stream().anyMatch(g -> roles.contains(g.role()) && PathRange.isTop(g.path()));
    }

    /** All permissions held anywhere in this service. */
    public Set<String> permissions() {
        return policy.permissionsOf(grants.stream().map(Grant::role).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What the caller may see by a permission, for answers that gather several; his own rows included. */
    public Scope viewOf(String asked) {
        return new Scope(rangesFor(asked), List.of(), memberId().orElse(null), false, subject, null);
    }

    String permission() {
        return permission;
    }

    List<PathRange> rangesFor(String asked) {
        Set<String> roles = policy.rolesFor(asked);
        return grants.stream()
                .filter(g -> roles.contains(g.role()))
                .map(g -> PathRange.subtree(g.path()))
                .toList();
    }

    List<PathRange> linesFor(String asked) {
        Set<String> roles = policy.rolesFor(asked);
        return grants.stream()
                .filter(g -> roles.contains(g.role()))
                .flatMap(g -> line(g.path()).stream())
                .toList();
    }

    private static List<PathRange> line(String path) {
        List<PathRange> line = new java.util.ArrayList<>();
        for (int end = path.length(); end > 1; end = path.lastIndexOf('/', end - 2) + 1) {
            line.add(PathRange.exactly(path.substring(0, end)));
        }
        return line;
    }
}
