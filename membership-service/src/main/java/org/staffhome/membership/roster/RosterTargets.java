package org.staffhome.membership.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.staffhome.membership.organization.OrganizationKind;
import org.staffhome.platform.sql.Sql;

/** The unions and units that rows of a roster may name, as the importer sees them; read once per file. */
final class RosterTargets {

    private final Map<String, List<Union>> unions = new HashMap<>();
    private final Map<String, UUID> units = new HashMap<>();

    private RosterTargets() {}

    /** A union that a row may name. */
    record Union(UUID id, String path, OrganizationKind kind) {}

    static RosterTargets read(Sql sql) {
        RosterTargets targets = new RosterTargets();
        sql.each(
                "select id, org_path, kind, name from organization where state = 'ESTABLISHED'",
                1000,
                row -> targets.unions
                        .computeIfAbsent(row.getString(4), name -> new ArrayList<>(1))
                        .add(new Union(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                OrganizationKind.valueOf(row.getString(3)))));
        sql.each(
                "select organization_id, name, id from employer_unit where covered",
                1000,
                row -> targets.units.put(row.getString(1) + row.getString(2), row.getObject(3, UUID.class)));
        return targets;
    }

    List<Union> named(String name) {
        return unions.getOrDefault(name, List.of());
    }

    /** The unit of that name which the union covers; null when it covers none of that name. */
    UUID unit(Union union, String name) {
        return name == null ? null : units.get(union.id() + name);
    }
}
