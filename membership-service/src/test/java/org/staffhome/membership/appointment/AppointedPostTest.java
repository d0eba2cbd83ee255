package org.staffhome.membership.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which posts one person may hold together. */
class AppointedPostTest {

    @Test
    void whoExaminesTheBooksHoldsNoPostThatSpends() {
        assertThat(AppointedPost.AUDITOR.isIncompatibleWith(AppointedPost.TREASURER))
                .isTrue();
        assertThat(AppointedPost.WELFARE_APPROVER.isIncompatibleWith(AppointedPost.AUDITOR))
                .isTrue();
        assertThat(AppointedPost.WELFARE_OFFICER.isIncompatibleWith(AppointedPost.AUDITOR))
                .isFalse();
    }
}
