package org.staffhome.welfare.household;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/** Dossiers with their persons and stages, within the caller's scope. */
@ApplicationScoped
class Households implements PanacheRepositoryBase<Household, UUID> {

    /** The dossier, locked until commit. */
    Household lock(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The dossier with this head, locked until commit. */
    Optional<Household> lockOfHead(UUID memberId) {
        return find("headMemberId", memberId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The dossiers that this cadre is responsible for, locked until commit. */
    List<Household> lockOfCadre(UUID memberId) {
        return find("responsibleMemberId = ?1 order by id", memberId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Household require(UUID id) {
        return found(findById(id));
    }

    /** The persons of a dossier, the head first. */
    List<HouseholdPerson> personsOf(UUID householdId) {
        return getEntityManager()
                .createQuery("from HouseholdPerson where householdId = ?1 order by position", HouseholdPerson.class)
                .setParameter(1, householdId)
                .getResultList();
    }

    List<StageMove> movesOf(UUID householdId) {
        return getEntityManager()
                .createQuery("from StageMove where householdId = ?1 order by movedAt, id", StageMove.class)
                .setParameter(1, householdId)
                .getResultList();
    }

    void add(HouseholdPerson person) {
        getEntityManager().persist(person);
    }

    void add(StageMove move) {
        getEntityManager().persist(move);
    }

    private static Household found(Household household) {
        if (household == null) {
            throw Problem.of(HouseholdProblem.UNKNOWN);
        }
        return household;
    }
}
