package org.staffhome.activity.audience;

import java.util.Set;
import java.util.UUID;

/**
 * What an audience rule looks at in a member who wants to take part. Unknown values are null.
 *
 * @param active whether the membership is in force, paid or retained
 * @param line own organisation and all above it
 * @param gender code of membership, {@code FEMALE} or {@code MALE}
 * @param birthYear year of birth
 * @param employmentKind code of membership
 * @param guests persons the member brings
 */
public record Candidate(
        boolean active, Set<UUID> line, String gender, Integer birthYear, String employmentKind, int guests) {}
