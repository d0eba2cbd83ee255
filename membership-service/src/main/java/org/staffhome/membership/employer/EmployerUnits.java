package org.staffhome.membership.employer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Repository of units; what is outside the caller's scope is not found. */
@ApplicationScoped
class EmployerUnits implements PanacheRepositoryBase<EmployerUnit, UUID> {}
