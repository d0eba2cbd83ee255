package org.staffhome.activity.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The rows of the member replica in the scope of the work at hand. */
@ApplicationScoped
class Members implements PanacheRepositoryBase<Member, UUID> {}
