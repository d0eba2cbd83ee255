package org.staffhome.platform.scope;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * The local copy of organisations and grants. Membership, which owns both, writes it in the transaction of its own
 * change; the other services from the state topics.
 */
@ApplicationScoped
public class ScopeReplica {
    private static final long FRESH_NANOS = 1_000_000_000L;
    private static final int CACHED_SUBJECTS = 20_000;

    private final DataSource dataSource;
    private final Map<String, Cached> cache = new ConcurrentHashMap<>();

    private record Cached(long readAt, List<Grant> grants) {}

    ScopeReplica(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Takes over an organisation as it is now. A new path moves every row of the organisation in this service with it.
     */
    @AsSystem(SystemScope.AUTHORITY)
    public void put(OrganizationNode node) {
        String sql = """
                with before as (select org_path from scope_organization where organization_id = ?),
                put as (
                    insert into scope_organization (organization_id, parent_id, org_path, name, kind, state)
                    values (?, ?, ?, ?, ?, ?)
                    on conflict (organization_id) do update set parent_id = excluded.parent_id,
                        org_path = excluded.org_path, name = excluded.name, kind = excluded.kind,
                        state = excluded.state
                    returning 1)
                select before.org_path from put left join before on true
                """;
        run(sql, (statement) -> {
            statement.setObject(1, node.id());
            statement.setObject(2, node.id());
            statement.setObject(3, node.parentId());
            statement.setString(4, node.path());
            statement.setString(5, node.name());
            statement.setString(6, node.kind());
            statement.setString(7, node.state());
            String before;
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                before = row.getString(1);
            }
            if (before != null && !before.equals(node.path())) {
                moveRows(statement.getConnection(), node);
            }
            return null;
        });
        cache.clear();
    }

    @AsSystem(SystemScope.AUTHORITY)
    public void removeOrganization(UUID id) {
        run("delete from scope_organization where organization_id = ?", statement -> {
            statement.setObject(1, id);
            return statement.executeUpdate();
        });
        cache.clear();
    }

    /** Takes over a grant as it is now. A grant without a subject (an officer without an account) gives nothing. */
    @AsSystem(SystemScope.AUTHORITY)
    public void put(Grant grant, String subject) {
        String sql = """
                insert into scope_grant (grant_id, subject, member_id, role, organization_id, valid_from, valid_until)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (grant_id) do update set subject = excluded.subject, member_id = excluded.member_id,
                    role = excluded.role, organization_id = excluded.organization_id,
                    valid_from = excluded.valid_from, valid_until = excluded.valid_until
                """;
        run(sql, statement -> {
            statement.setObject(1, grant.id());
            statement.setString(2, subject);
            statement.setObject(3, grant.memberId());
            statement.setString(4, grant.role());
            statement.setObject(5, grant.organizationId());
            statement.setDate(6, Date.valueOf(grant.from()));
            statement.setDate(7, grant.until() == null ? null : Date.valueOf(grant.until()));
            return statement.executeUpdate();
        });
        cache.clear();
    }

    @AsSystem(SystemScope.AUTHORITY)
    public void removeGrant(UUID id) {
        run("delete from scope_grant where grant_id = ?", statement -> {
            statement.setObject(1, id);
            return statement.executeUpdate();
        });
        cache.clear();
    }

    /** All grants of a subject, at most a second old. */
    @AsSystem(SystemScope.AUTHORITY)
    public List<Grant> grantsOf(String subject) {
        Cached known = cache.get(subject);
        long now = System.nanoTime();
        if (known != null && now - known.readAt() < FRESH_NANOS) {
            return known.grants();
        }
        List<Grant> grants = read(subject);
        if (cache.size() >= CACHED_SUBJECTS) {
            cache.clear();
        }
        cache.put(subject, new Cached(now, grants));
        return grants;
    }

    /** Empties the copy before it is rebuilt from the log. */
    @AsSystem(SystemScope.AUTHORITY)
    public void clear() {
        run("delete from scope_grant", PreparedStatement::executeUpdate);
        run("delete from scope_organization", PreparedStatement::executeUpdate);
        cache.clear();
    }

    private List<Grant> read(String subject) {
        String sql = """
                select g.grant_id, g.member_id, g.role, g.organization_id, o.org_path, g.valid_from, g.valid_until
                from scope_grant g join scope_organization o on o.organization_id = g.organization_id
                where g.subject = ?
                """;
        return run(sql, statement -> {
            statement.setString(1, subject);
            List<Grant> grants = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    grants.add(new Grant(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getObject(4, UUID.class),
                            row.getString(5),
                            row.getObject(6, LocalDate.class),
                            row.getObject(7, LocalDate.class)));
                }
            }
            return List.copyOf(grants);
        });
    }

    private static void moveRows(Connection connection, OrganizationNode node) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                        select a.table_name from information_schema.columns a
                        join information_schema.columns b using (table_schema, table_name)
                        join information_schema.tables t using (table_schema, table_name)
                        where table_schema = current_schema() and t.table_type = 'BASE TABLE'
                          and a.column_name = 'org_path' and b.column_name = 'organization_id'
                          and table_name not in ('scope_organization', 'audit_entry')
                        order by table_name
                        """);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        for (String table : tables) {
            try (PreparedStatement statement = connection.prepareStatement(
                    "update \"" + table + "\" set org_path = ? where organization_id = ? and org_path <> ?")) {
                statement.setString(1, node.path());
                statement.setObject(2, node.id());
                statement.setString(3, node.path());
                statement.executeUpdate();
            }
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("replica of organisations and grants: " + e.getSQLState(), e);
        }
    }
}
