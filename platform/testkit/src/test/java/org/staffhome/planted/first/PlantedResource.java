package org.staffhome.planted.first;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import java.time.LocalDate;

/** Breaks the rules of a resource: it reads from a repository, in a transaction, without a permission. */
public class PlantedResource {
    private final PlantedRepository repository = new PlantedRepository();

    @GET
    @Transactional
    public String get() {
        System.out.println(LocalDate.now());
        return repository.toString();
    }
}
