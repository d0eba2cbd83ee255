package org.staffhome.membership.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;

/** Which roles one person may not have together. */
class SeparationOfDutiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void whoExaminesTheBooksHoldsNoRoleThatSpendsAlongTheLine() {
        assertThat(clash(claim("AUDITOR", "/1/5/"), claim("TREASURER", "/1/5/")))
                .isTrue();
        assertThat(clash(claim("AUDITOR", "/1/"), claim("WELFARE_APPROVER", "/1/5/")))
                .isTrue();
        assertThat(clash(claim("UNION_CHAIR", "/1/"), claim("AUDITOR", "/1/5/")))
                .isTrue();
        assertThat(clash(claim("FEDERATION_ADMIN", "/1/"), claim("AUDITOR", "/1/")))
                .isTrue();
    }

    @Test
    void onOtherLinesOrWithOtherRolesThereIsNoConflict() {
        assertThat(clash(claim("AUDITOR", "/1/5/"), claim("TREASURER", "/1/50/")))
                .isFalse();
        assertThat(clash(claim("AUDITOR", "/1/5/"), claim("WELFARE_OFFICER", "/1/5/")))
                .isFalse();
        assertThat(clash(claim("TREASURER", "/1/5/"), claim("WELFARE_APPROVER", "/1/5/")))
                .isFalse();
    }

    @Test
    void rolesClashOnTheDaysThatTheyShare() {
        OfficeClaims.Claim auditor = claim("AUDITOR", "/1/", DAY.minusDays(5), DAY);
        assertThat(clash(auditor, claim("TREASURER", "/1/", DAY, null))).isTrue();
        assertThat(clash(auditor, claim("TREASURER", "/1/", DAY.plusDays(1), null)))
                .isFalse();
    }

    private static boolean clash(OfficeClaims.Claim a, OfficeClaims.Claim b) {
        assertThat(SeparationOfDuties.clash(b, a)).isEqualTo(SeparationOfDuties.clash(a, b));
        return SeparationOfDuties.clash(a, b);
    }

    private static OfficeClaims.Claim claim(String role, String path) {
        return claim(role, path, DAY, null);
    }

    private static OfficeClaims.Claim claim(String role, String path, LocalDate from, LocalDate until) {
        return new OfficeClaims.Claim(Ids.next(), path, role, from, until, "TEST", Ids.next());
    }
}
