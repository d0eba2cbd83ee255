package org.staffhome.evaluation.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;

/** Reads rounds; they are published to every union. */
@ApplicationScoped
class RoundQueries {
    private final Rounds rounds;
    private final PublishedRounds published;
    private final Scopes scopes;

    RoundQueries(Rounds rounds, PublishedRounds published, Scopes scopes) {
        this.rounds = rounds;
        this.published = published;
        this.scopes = scopes;
    }

    @Transactional
    RoundView get(UUID id) {
        return RoundView.of(published.require(id));
    }

    /** All rounds, newest first. */
    @Transactional
    Page<RoundView> list(PageRequest page) {
        boolean start = page.cursor().isStart();
        List<AssessmentRound> found = scopes.within(SystemScope.PUBLISHED, () -> (start
                        ? rounds.find("order by id desc")
                        : rounds.find("id < ?1 order by id desc", page.cursor().uuid(0)))
                .range(0, page.limit())
                .list());
        return Page.of(found, page.limit(), r -> Cursor.of(r.id())).map(RoundView::of);
    }
}
