package org.staffhome.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the services keep of each other: one digest per replica and per table of facts, over all rows in a fixed order. Left out
 * is what a rebuild writes anew by its nature: times of receipt, and fields that are sealed with a fresh random number (their
 * contents are read through the API instead).
 */
final class ReplicaDigest {

    /** The contexts that keep something of others; membership owns what the others copy. */
    static final List<String> CONTEXTS = List.of("activity", "welfare", "evaluation");

    private static final String ORGANIZATIONS =
            "select organization_id, parent_id, org_path, name, kind, state from scope_organization";
    private static final String GRANTS =
            "select grant_id, subject, member_id, role, organization_id, valid_from," + " valid_until from scope_grant";

    /** The tables by name, each with the query of what is compared. */
    private static final Map<String, Map<String, String>> TABLES = Map.of(
            "activity",
            Map.of(
                    "scope_organization", ORGANIZATIONS,
                    "scope_grant", GRANTS,
                    "member", "select member_id, organization_id, org_path, status from member"),
            "welfare",
            Map.of(
                    "scope_organization", ORGANIZATIONS,
                    "scope_grant", GRANTS,
                    "member", "select id, organization_id, org_path, status from member"),
            "evaluation",
            Map.of(
                    "scope_organization", ORGANIZATIONS,
                    "scope_grant", GRANTS,
                    "fact_entry", "select * from fact_entry",
                    "fact", "select * from fact",
                    "score_sheet", "select * from score_sheet"));

    private ReplicaDigest() {}

    /** The digests of all tables, by context and table; an empty table has none. */
    static Map<String, String> of(SuiteUnderTest suite) throws Exception {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String context : CONTEXTS) {
            StringBuilder statements = new StringBuilder();
            TABLES.get(context)
                    .forEach((table, rows) -> statements.append("select 'digest', '" + table
                            + "', count(*), md5(string_agg(r::text, '|' order by r::text)) from (" + rows + ") r;\n"));
            for (String line : suite.sqlOutput(context, statements.toString()).split("\n")) {
                String[] words = line.replace('|', ' ').strip().split("\\s+");
                if (words[0].equals("digest") && words.length == 4) {
                    digests.put(context + "." + words[1], words[2] + " rows " + words[3]);
                }
            }
        }
        return digests;
    }

    /** How many tables are compared. */
    static int tables() {
        return TABLES.values().stream().mapToInt(Map::size).sum();
    }
}
