package org.staffhome.welfare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.staffhome.welfare.WelfareCity.FEDERATION;
import static org.staffhome.welfare.WelfareCity.UNION;
import static org.staffhome.welfare.WelfareCity.WEST;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.welfare.WelfareCity;
import org.staffhome.welfare.WelfareCity.Place;
import org.staffhome.welfare.WelfareTest;

/** Figures follow what was done, in the subtree that was asked for and in no other. */
@QuarkusTest
class StatisticsTest extends WelfareTest {

    @Test
    void whatIsDoneInAUnionCountsForItAndAllAboveAndForNobodyElse() {
        JsonPath cityBefore = statistics(FEDERATION);
        JsonPath unionBefore = statistics(UNION);
        JsonPath westBefore = statistics(WEST);

        UUID account = fund(FEDERATION, "MATCHING", "LIVING", 50_000);
        UUID application = applied(registered(UNION), programme(account, "LIVING"), 30_000);
        approved(application);
        paid(application);

        for (Place place : new Place[] {FEDERATION, UNION}) {
            JsonPath before = place == UNION ? unionBefore : cityBefore;
            JsonPath after = statistics(place);
            assertThat(grown(before, after, "households")).isEqualTo(1);
            assertThat(grown(before, after, "byTier.DEEP")).isEqualTo(1);
            assertThat(grown(before, after, "applications")).isEqualTo(1);
            assertThat(grown(before, after, "paidPersons")).isEqualTo(1);
            assertThat(grown(before, after, "paidFen")).isEqualTo(30_000);
        }
        JsonPath city = statistics(FEDERATION);
        assertThat(grown(cityBefore, city, "receiptsFen")).isEqualTo(50_000);
        assertThat(grown(cityBefore, city, "balanceFen")).isEqualTo(20_000);
        assertThat(grown(unionBefore, statistics(UNION), "receiptsFen")).isZero();
        clock.set(MONDAY);
        assertThat(statistics(WEST).getMap("")).isEqualTo(westBefore.getMap(""));
    }

    @Test
    void anOfficerAsksForHisOwnSubtreeAlone() {
        String west = WelfareCity.officer("UNION_OFFICER", WEST);
        as(west).get("/statistics?organizationId=" + UNION.id()).then().statusCode(404);
        long households = as(west).get("/statistics").jsonPath().getLong("households");
        assertThat(households).isEqualTo(statistics(WEST).getLong("households"));
    }

    private JsonPath statistics(Place place) {
        return as(officer)
                .get("/statistics?organizationId=" + place.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long grown(JsonPath before, JsonPath after, String figure) {
        return after.getLong(figure) - before.getLong(figure);
    }
}
