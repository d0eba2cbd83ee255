package org.staffhome.planted.first;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.UUID;
import org.staffhome.planted.second.PlantedAggregate;

/** Breaks the rule that a repository stays in its room. */
public class PlantedRepository implements PanacheRepositoryBase<PlantedAggregate, UUID> {}
