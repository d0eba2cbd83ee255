package org.staffhome.evaluation.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.evaluation.scene.City;
import org.staffhome.evaluation.scene.EvaluationTest;
import org.staffhome.platform.id.Ids;

/** What single events are worth, in whatever order they come. */
@QuarkusTest
class FactRulesTest extends EvaluationTest {
    private static final String PAID = "welfare.aid.paid.v1";
    private static final String RETURNED = "welfare.aid.returned.v1";
    private static final String REGISTERED = "welfare.household.registered.v1";
    private static final String STAGE = "welfare.household.stage-changed.v1";
    private static final String TIER = "welfare.household.tier-changed.v1";
    private static final String JOINED = "membership.member.joined.v1";
    private static final String ESTABLISHED = "membership.organization.established.v1";

    @Inject
    ReplayDriver driver;

    private final City city = City.build();
    private final Tale tale = new Tale();

    @Test
    void aidThatCameBackAndIsPaidInTheNextYearCountsThere() {
        UUID application = Ids.next();
        UUID year2026 = Ids.next();
        UUID year2027 = Ids.next();
        tale.numbering(year2026, 40)
                .tell(PAID, year2026, aid(application, city.one, 2026))
                .tell(RETURNED, year2026, aid(application, city.one, 2026))
                .tell(PAID, year2027, aid(application, city.one, 2027));
        inAnyOrder(() -> {
            assertThat(value(city.one, "welfare.aidPaid", 2026)).isZero();
            assertThat(value(city.one, "welfare.aidPaid", 2027)).isEqualTo(1);
        });
    }

    @Test
    void aidThatCameBackAndIsPaidByAnotherUnionCountsThere() {
        UUID application = Ids.next();
        UUID ofOne = Ids.next();
        UUID ofTwo = Ids.next();
        tale.numbering(ofOne, 40)
                .tell(PAID, ofOne, aid(application, city.one, 2026))
                .tell(RETURNED, ofOne, aid(application, city.one, 2026))
                .tell(PAID, ofTwo, aid(application, city.two, 2026));
        inAnyOrder(() -> {
            assertThat(value(city.one, "welfare.aidPaid", 2026)).isZero();
            assertThat(value(city.two, "welfare.aidPaid", 2026)).isEqualTo(1);
        });
    }

    @Test
    void aHouseholdThatAppearsAgainWasStableInTheYearBefore() {
        UUID household = Ids.next();
        tale.tell(REGISTERED, household, household(household, "tier", "DEEP", "registeredOn", "2026-02-01"))
                .tell(STAGE, household, stage(household, "STABLE", "2026-11-01"))
                .tell(STAGE, household, stage(household, "APPEARED", "2027-03-01"));
        inAnyOrder(() -> {
            assertThat(value(city.one, "welfare.householdsStabilised", 2026)).isEqualTo(1);
            assertThat(value(city.one, "welfare.householdsStabilised", 2027)).isZero();
            assertThat(value(city.one, "welfare.households", 2026)).isZero();
            assertThat(value(city.one, "welfare.households", 2027)).isEqualTo(1);
        });
    }

    @Test
    void aHouseholdThatAppearsAgainInTheSameYearIsNotStable() {
        UUID household = Ids.next();
        tale.tell(STAGE, household, stage(household, "STABLE", "2026-03-01"))
                .tell(STAGE, household, stage(household, "APPEARED", "2026-11-01"));
        inAnyOrder(() -> assertThat(value(city.one, "welfare.householdsStabilised", 2026))
                .isZero());
    }

    @Test
    void aDossierWithoutHardshipIsNoHouseholdInHardship() {
        UUID household = Ids.next();
        tale.tell(REGISTERED, household, household(household, "tier", "NONE", "registeredOn", "2026-02-01"));
        Map<String, Object> known = stage(household, "KNOWN", "2026-03-01");
        known.put("tier", "NONE");
        tale.tell(STAGE, household, known);
        inAnyOrder(() -> {
            assertThat(value(city.one, "welfare.householdsRegistered", 2026)).isZero();
            assertThat(value(city.one, "welfare.households", 2026)).isZero();
        });
    }

    @Test
    void aHouseholdCountsFromTheYearInWhichItsTierSaysSo() {
        UUID household = Ids.next();
        tale.tell(REGISTERED, household, household(household, "tier", "NONE", "registeredOn", "2026-02-01"))
                .tell(TIER, household, tier(household, "DEEP", "KNOWN", "2027-02-01"))
                .tell(TIER, household, tier(household, "NONE", "AIDED", "2028-02-01"))
                .tell(TIER, household, tier(household, "EDGE", "STABLE", "2029-02-01"));
        inAnyOrder(() -> {
            assertThat(value(city.one, "welfare.households", 2026)).isZero();
            assertThat(value(city.one, "welfare.households", 2027)).isEqualTo(1);
            assertThat(value(city.one, "welfare.households", 2028)).isZero();
            assertThat(value(city.one, "welfare.households", 2029)).isZero();
        });
    }

    @Test
    void onlyGrassrootsAndJointUnionsCountAsUnions() {
        for (String kind :
                List.of("CITY_FEDERATION", "WORK_COMMITTEE", "BRANCH_UNION", "GRASSROOTS_UNION", "JOINT_UNION")) {
            UUID organization =
                    kind.equals("GRASSROOTS_UNION") ? city.one : kind.equals("JOINT_UNION") ? city.two : city.far;
            tale.tell(
                    ESTABLISHED,
                    Ids.next(),
                    Map.of("organizationId", organization, "kind", kind, "establishedOn", "2026-01-01"));
        }
        inAnyOrder(() -> {
            assertThat(value(city.one, "membership.unions", 2026)).isEqualTo(1);
            assertThat(value(city.two, "membership.unions", 2026)).isEqualTo(1);
            assertThat(value(city.far, "membership.unions", 2026)).isZero();
        });
    }

    @Test
    void aUnionThatAllMembersLeftForAnotherHasNoneFromThatYearOn() {
        UUID member = Ids.next();
        tale.tell(JOINED, member, Map.of("memberId", member, "organizationId", city.one, "joinedOn", "2025-05-01"))
                .tell(JOINED, member, Map.of("memberId", member, "organizationId", city.two, "joinedOn", "2026-05-01"));
        inAnyOrder(() -> {
            assertThat(value(city.one, "membership.members", 2025)).isEqualTo(1);
            assertThat(value(city.one, "membership.members", 2026)).isZero();
            assertThat(value(city.one, "membership.members", 2027)).isZero();
            assertThat(value(city.two, "membership.members", 2027)).isEqualTo(1);
        });
    }

    /** Forwards in one batch, backwards in one batch, and event by event. */
    private void inAnyOrder(Runnable assertions) {
        driver.apply(tale.log());
        assertions.run();
        driver.clear();
        driver.apply(tale.backwards());
        assertions.run();
        driver.clear();
        tale.log().forEach(happening -> driver.apply(List.of(happening)));
        assertions.run();
    }

    private long value(UUID organization, String metric, int year) {
        return driver.valuesOf(List.of(organization), year)
                .get(organization)
                .getOrDefault(metric, MeasuredValue.NONE)
                .value();
    }

    private static Map<String, Object> aid(UUID application, UUID union, int year) {
        return Map.of("applicationId", application, "organizationId", union, "year", year);
    }

    private Map<String, Object> stage(UUID household, String stage, String changedOn) {
        return household(household, "stage", stage, "changedOn", changedOn);
    }

    private Map<String, Object> tier(UUID household, String tier, String stage, String assessedOn) {
        Map<String, Object> data = household(household, "tier", tier, "assessedOn", assessedOn);
        data.put("stage", stage);
        return data;
    }

    private Map<String, Object> household(UUID household, String field, Object value, String dateField, String date) {
        Map<String, Object> data = new java.util.HashMap<>();
        data.put("householdId", household);
        data.put("organizationId", city.one);
        data.put(field, value);
        data.put(dateField, date);
        return data;
    }
}
