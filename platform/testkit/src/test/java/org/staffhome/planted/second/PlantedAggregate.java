package org.staffhome.planted.second;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.staffhome.planted.first.PlantedResource;

/** Breaks the rules of an aggregate: open state, a setter, an injected resource of the room that depends on it. */
@Entity
public class PlantedAggregate {
    @Id
    public UUID id;

    @Inject
    PlantedResource resource;

    public void setId(UUID id) {
        this.id = id;
    }
}
