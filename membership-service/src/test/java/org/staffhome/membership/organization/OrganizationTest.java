package org.staffhome.membership.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;

/** The life of an organisation and the rules of the tree. */
class OrganizationTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void thePathNamesEveryOrganisationFromTheRootDown() {
        Organization root = root();
        Organization union = established(root, OrganizationKind.GRASSROOTS_UNION, 5);
        Organization branch = established(union, OrganizationKind.BRANCH_UNION, 12);
        assertThat(root.path()).isEqualTo("/1/");
        assertThat(branch.path()).isEqualTo("/1/5/12/");
        assertThat(branch.parentId()).isEqualTo(union.id());
    }

    @Test
    void anApplicationIsPreparingUntilSomebodyElseApproves() {
        Organization union = application(root(), OrganizationKind.GRASSROOTS_UNION, 5);
        assertThat(union.state()).isEqualTo(OrganizationState.PREPARING);
        refused(() -> union.decide(true, "applicant", NOW), OrganizationProblem.APPROVER_IS_APPLICANT);
        refused(() -> union.establish(TODAY, TODAY), OrganizationProblem.NOT_APPROVED);
        union.decide(true, "approver", NOW);
        union.establish(TODAY, TODAY);
        assertThat(union.state()).isEqualTo(OrganizationState.ESTABLISHED);
        refused(() -> union.decide(false, "approver", NOW), OrganizationProblem.NOT_PREPARING);
    }

    @Test
    void aRefusedApplicationStaysAsItIs() {
        Organization union = application(root(), OrganizationKind.GRASSROOTS_UNION, 5);
        union.decide(false, "approver", NOW);
        assertThat(union.state()).isEqualTo(OrganizationState.REFUSED);
        refused(() -> union.rename("新名", null, null), OrganizationProblem.NAME_CHANGE_NOT_ALLOWED);
    }

    @Test
    void nobodyIsFoundedTomorrow() {
        Organization union = application(root(), OrganizationKind.GRASSROOTS_UNION, 5);
        union.decide(true, "approver", NOW);
        refused(() -> union.establish(TODAY.plusDays(1), TODAY), OrganizationProblem.ESTABLISHED_IN_FUTURE);
    }

    @ParameterizedTest
    @EnumSource(value = OrganizationKind.class, names = "CITY_FEDERATION", mode = EnumSource.Mode.EXCLUDE)
    void theRootIsACityFederation(OrganizationKind kind) {
        refused(
                () -> Organization.foundRoot(Ids.next(), 1, profile(kind), null, "founder", NOW),
                OrganizationProblem.ROOT_MUST_BE_FEDERATION);
    }

    @ParameterizedTest
    @EnumSource(OrganizationKind.class)
    void nothingStandsBelowAGroupAndNoFederationBelowAUnion(OrganizationKind child) {
        assertThat(OrganizationKind.UNION_GROUP.mayLead(child)).isFalse();
        assertThat(OrganizationKind.GRASSROOTS_UNION.mayLead(child))
                .isEqualTo(!child.isUpperBody() && !child.isUnion());
        assertThat(child.mayLead(OrganizationKind.CITY_FEDERATION)).isFalse();
    }

    @Test
    void onlyUnionsCoverUnits() {
        Organization root = root();
        refused(() -> root.coverFurtherUnits(1), OrganizationProblem.COVERS_NO_UNITS);
        Organization union = established(root, OrganizationKind.JOINT_UNION, 7);
        union.coverFurtherUnits(1);
        union.coverFurtherUnits(3);
        assertThat(union.unitsCovered()).isEqualTo(4);
    }

    private static Organization root() {
        return Organization.foundRoot(Ids.next(), 1, profile(OrganizationKind.CITY_FEDERATION), null, "founder", NOW);
    }

    private static Organization application(Organization parent, OrganizationKind kind, long number) {
        return parent.applyFor(Ids.next(), number, profile(kind), "applicant", NOW);
    }

    private static Organization established(Organization parent, OrganizationKind kind, long number) {
        Organization organization = application(parent, kind, number);
        organization.decide(true, "approver", NOW);
        organization.establish(TODAY, TODAY);
        return organization;
    }

    private static OrganizationProfile profile(OrganizationKind kind) {
        return new OrganizationProfile(kind, "测试组织", null, null, null);
    }

    private static void refused(ThrowingCallable action, OrganizationProblem expected) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(expected));
    }
}
