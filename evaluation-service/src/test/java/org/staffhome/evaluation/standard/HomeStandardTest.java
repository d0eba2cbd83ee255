package org.staffhome.evaluation.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.staffhome.evaluation.standard.Standards.content;
import static org.staffhome.evaluation.standard.Standards.manual;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;

class HomeStandardTest {
    private static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    @Test
    void aPublishedVersionNeverChanges() {
        HomeStandard standard = draft();
        standard.publish(NOW);
        assertThatThrownBy(() -> standard.rewrite("另一个", false, FROM, content(100, manual("b", "100"))))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(StandardProblem.NOT_A_DRAFT));
        assertThatThrownBy(() -> standard.publish(NOW)).isInstanceOf(Problem.class);
    }

    @Test
    void theNextVersionStartsAsACopyInTheSameSeries() {
        HomeStandard first = draft();
        first.publish(NOW);
        HomeStandard second = first.nextDraft(Ids.next(), 2);
        assertThat(second.seriesId()).isEqualTo(first.id());
        assertThat(second.versionNumber()).isEqualTo(2);
        assertThat(second.content()).isEqualTo(first.content());
        second.rewrite("第二版", false, FROM, content(100, manual("b", "100")));
        assertThat(first.content().indicators().get(0).code()).isEqualTo("a");
    }

    @Test
    void aDraftHasNoNextVersion() {
        HomeStandard draft = draft();
        assertThatThrownBy(() -> draft.nextDraft(Ids.next(), 2))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(StandardProblem.NOT_PUBLISHED));
    }

    private static HomeStandard draft() {
        return HomeStandard.draft(Ids.next(), Ids.next(), "/1/", "标准", true, FROM, content(100, manual("a", "100")));
    }
}
