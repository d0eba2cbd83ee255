package org.staffhome.platform.scope;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.staffhome.platform.problem.Problem;

/** Looks organisations up in the local replica; what is outside the caller's scope does not exist. */
@ApplicationScoped
public class Organizations {
    private static final String COLUMNS = "organization_id, parent_id, org_path, name, kind, state";

    private final DataSource dataSource;
    private final Scopes scopes;

    Organizations(DataSource dataSource, Scopes scopes) {
        this.dataSource = dataSource;
        this.scopes = scopes;
    }

    /** The organisation, or problem {@code organization.unknown} when it does not exist in the caller's scope. */
    public OrganizationNode require(UUID id) {
        return find(id).orElseThrow(() -> Problem.of(OrganizationProblem.UNKNOWN));
    }

    public Optional<OrganizationNode> find(UUID id) {
        List<OrganizationNode> found =
                query("select " + COLUMNS + " from scope_organization where organization_id = ?", id);
        return found.stream().findFirst();
    }

    /** The organisations above, the root first; whatever the scope, for names and lines of leadership only. */
    public List<OrganizationNode> ancestorsOf(UUID id) {
        String sql = "with recursive up as (select " + COLUMNS + " from scope_organization where organization_id = ?"
                + " union all select o.organization_id, o.parent_id, o.org_path, o.name, o.kind, o.state"
                + " from scope_organization o join up on o.organization_id = up.parent_id)"
                + " select " + COLUMNS + " from up where organization_id <> ? order by length(org_path)";
        return scopes.within(SystemScope.AUTHORITY, () -> query(sql, id, id));
    }

    /** An organisation whatever the scope, for names of a caller's own line. */
    public Optional<OrganizationNode> lookUp(UUID id) {
        return scopes.within(SystemScope.AUTHORITY, () -> find(id));
    }

    private List<OrganizationNode> query(String sql, UUID... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<OrganizationNode> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new OrganizationNode(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("organisation replica: " + e.getSQLState(), e);
        }
    }
}
