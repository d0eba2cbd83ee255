package org.staffhome.membership.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.staffhome.membership.organization.TermTakenOver;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.scope.Caller;

/** An organisation that was taken over brings its committee in office with it, without seats as yet. */
@ApplicationScoped
class TakeOverTerm {

    private final Committees committees;
    private final Caller caller;

    TakeOverTerm(Committees committees, Caller caller) {
        this.committees = committees;
        this.caller = caller;
    }

    void takeOver(@Observes TermTakenOver term) {
        committees.persist(Committee.takeOver(
                Ids.next(),
                new Committee.Home(term.organizationId(), term.path()),
                CommitteeKind.UNION,
                new Committee.Term(
                        committees.nextTermNumber(term.organizationId(), CommitteeKind.UNION),
                        term.from(),
                        term.years()),
                caller.subject()));
    }
}
