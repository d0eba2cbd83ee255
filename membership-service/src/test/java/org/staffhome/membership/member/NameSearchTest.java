package org.staffhome.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.staffhome.membership.City.DATABASE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.membership.City;
import org.staffhome.testkit.ServiceTestResource;

/** A part of a name is found by an index although the row scope stands between: LIKE could not do that. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "membership"))
class NameSearchTest {

    private static final String BY_PART =
            "explain select id from member where id in (select member_id from member_name_part"
                    + " where part >= '寻找' and part < '寻找\uDBFF\uDFFF')";
    private static final String BY_LIKE = "explain select id from member where name like '%寻找%'";

    @Test
    void aPartOfANameIsARangeOfAnIndexUnderTheRowScope() throws SQLException {
        UUID union = City.union();
        fill(union, 20_000);
        try (Connection connection = DATABASE.app();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set search_path = membership");
            statement.execute("select set_config('app.view_from', '/', true), set_config('app.view_to', '0', true)");
            assertThat(plan(statement, BY_PART))
                    .contains("member_name_part_search")
                    .doesNotContain("Seq Scan on member_name_part");
            assertThat(plan(statement, BY_LIKE)).contains("Filter").contains("~~ '%寻找%'");
            assertThat(lines(statement, BY_PART.substring("explain ".length()))).hasSize(200);
            assertThat(lines(statement, BY_LIKE.substring("explain ".length()))).hasSize(200);
        }
    }

    /** People of whom every hundredth has the part in the name; sealed fields are copied from a real row. */
    private static void fill(UUID union, int count) {
        UUID model = City.member(union);
        DATABASE.execute("""
                insert into member (id, organization_id, org_path, member_number, name, gender, birth_date,
                    id_number_sealed, id_number_index, employment_kind, joined_on, status, status_since)
                select gen_random_uuid(), m.organization_id, m.org_path, nextval('member_number'),
                    case when n % 100 = 0 then '被寻找' || n / 100 else '路人' || n end, m.gender, m.birth_date,
                    m.id_number_sealed, 'fill-' || m.id || n, m.employment_kind, m.joined_on, 'LEFT', m.status_since
                from member m, generate_series(1, ?) n where m.id = ?
                """, count, model);
        DATABASE.execute("analyze member");
        DATABASE.execute("analyze member_name_part");
    }

    private static String plan(Statement statement, String query) throws SQLException {
        return String.join("\n", lines(statement, query));
    }

    private static List<String> lines(Statement statement, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                lines.add(row.getString(1));
            }
        }
        return lines;
    }
}
