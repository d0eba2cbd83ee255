package org.staffhome.membership.committee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/** Repository of committees; what is outside the caller's scope is not found. */
@ApplicationScoped
class Committees implements PanacheRepositoryBase<Committee, UUID> {

    /** The committee, locked until the end of the transaction. */
    Committee locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(CommitteeProblem.UNKNOWN));
    }

    /** All terms that were not refused; to be asked under the lock of the organisation. */
    List<Committee> terms(UUID organizationId, CommitteeKind kind) {
        return list("organizationId = ?1 and kind = ?2 and state <> ?3", organizationId, kind, CommitteeState.REFUSED);
    }

    /** Those that were approved before their term and whose first day has come, the earliest first. */
    List<UUID> due(LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select c.id from Committee c where c.state = :approved and c.termFrom <= :today"
                                + " order by c.termFrom, c.id",
                        UUID.class)
                .setParameter("approved", CommitteeState.APPROVED)
                .setParameter("today", today)
                .getResultList();
    }

    /** The committee that stays in office until the next one takes over. */
    List<Committee> inOffice(UUID organizationId, CommitteeKind kind) {
        return list("organizationId = ?1 and kind = ?2 and state = ?3", organizationId, kind, CommitteeState.IN_OFFICE);
    }

    /** Those in office, or to take it, with a seat that the member holds. */
    List<Committee> withSeatOf(UUID memberId) {
        return list(
                "select distinct c from Committee c join c.seats s where s.memberId = ?1 and s.heldUntil is null"
                        + " and c.state in ?2",
                memberId,
                List.of(CommitteeState.APPROVED, CommitteeState.IN_OFFICE));
    }

    int nextTermNumber(UUID organizationId, CommitteeKind kind) {
        Integer last = getEntityManager()
                .createQuery(
                        "select max(c.termNumber) from Committee c where c.organizationId = :organization"
                                + " and c.kind = :kind and c.state <> :refused",
                        Integer.class)
                .setParameter("organization", organizationId)
                .setParameter("kind", kind)
                .setParameter("refused", CommitteeState.REFUSED)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }
}
