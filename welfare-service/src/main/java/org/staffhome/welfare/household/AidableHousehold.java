package org.staffhome.welfare.household;

import java.util.List;
import java.util.UUID;
import org.staffhome.platform.problem.ProblemCode;
import org.staffhome.welfare.tier.Tier;

/**
 * What the aid room knows of a dossier.
 *
 * @param sheetId the decision sheet in force, by which the tier was decided
 */
public record AidableHousehold(
        UUID id,
        UUID organizationId,
        String orgPath,
        UUID headMemberId,
        Tier tier,
        UUID sheetId,
        List<Person> persons) {

    /** A person of the household; the blind index is null where no identity number is on file. */
    public record Person(UUID id, boolean head, String idNumberIndex) {}

    /** The person with this id, or the head for null; anybody else is the given problem. */
    public Person beneficiary(UUID personId, ProblemCode unknown) {
        return persons.stream()
                .filter(person -> personId == null ? person.head() : person.id().equals(personId))
                .findFirst()
                .orElseThrow(() -> org.staffhome.platform.problem.Problem.of(unknown));
    }
}
