package org.staffhome.membership.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.staffhome.platform.sql.Sql;

/** The door for rooms whose lists name an organisation by its code or its full name. */
@ApplicationScoped
public class UnionNames {

    private final Sql sql;

    UnionNames(Sql sql) {
        this.sql = sql;
    }

    /** An established organisation that a list may name. */
    public record Named(UUID id, String path, OrganizationKind kind) {}

    /** The established organisations of the caller's scope, read once per list. */
    public static final class Directory {

        private final Map<String, Named> byCode = new HashMap<>();
        private final Map<String, Named> byName = new HashMap<>();

        /** By code when there is one, else by name; empty when unknown, or when the name is not unique. */
        public Optional<Named> find(String code, String name) {
            return Optional.ofNullable(code != null ? byCode.get(code) : name == null ? null : byName.get(name));
        }
    }

    public Directory directory() {
        Directory directory = new Directory();
        sql.each(
                "select id, org_path, kind, code, name, count(*) over (partition by name) from organization"
                        + " where state = 'ESTABLISHED'",
                1000,
                row -> {
                    Named named = new Named(
                            row.getObject(1, UUID.class), row.getString(2), OrganizationKind.valueOf(row.getString(3)));
                    if (row.getString(4) != null) {
                        directory.byCode.put(row.getString(4), named);
                    }
                    if (row.getInt(6) == 1) {
                        directory.byName.put(row.getString(5), named);
                    }
                });
        return directory;
    }
}
