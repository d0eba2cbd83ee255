package org.staffhome.membership.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/** Repository of memberships; what is outside the caller's scope is not found. */
@ApplicationScoped
class Members implements PanacheRepositoryBase<Member, UUID> {

    /** The membership, locked until the end of the transaction. */
    Member locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(MemberProblem.UNKNOWN));
    }

    Member required(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.of(MemberProblem.UNKNOWN));
    }

    long nextNumber() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select nextval('member_number')")
                        .getSingleResult())
                .longValue();
    }
}
