package org.staffhome.evaluation.fact;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.staffhome.platform.event.EventHeader;

/** What the events of membership contribute. */
final class MembershipFacts {
    private MembershipFacts() {}

    record Established(UUID organizationId, String kind, LocalDate establishedOn) {}

    /**
     * An organisation was established. Only the unions of the workplaces are counted as unions, as membership's statistics
     * do; federations and working committees lead unions, branches and groups are parts of one.
     */
    @Singleton
    static class OrganizationEstablished extends FactReaction<Established> {
        private static final Set<String> UNIONS = Set.of("GRASSROOTS_UNION", "JOINT_UNION");

        OrganizationEstablished(FactStore store) {
            super(store, "membership.organization.established.v1", Established.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, Established data) {
            FactEntry.Builder entries = FactEntry.of(header, data.organizationId());
            return UNIONS.contains(data.kind())
                    ? entries.latest("membership.unions", year(data.establishedOn(), header), data.organizationId(), 1)
                    : entries;
        }
    }

    record Covered(UUID unitId, UUID organizationId) {}

    /** A union covers an employer unit. */
    @Singleton
    static class EmployerUnitCovered extends FactReaction<Covered> {
        EmployerUnitCovered(FactStore store) {
            super(store, "membership.employer-unit.covered.v1", Covered.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, Covered data) {
            return FactEntry.of(header, data.organizationId())
                    .latest("membership.units", FactEntry.yearOf(header.time()), data.unitId(), 1);
        }
    }

    record Joined(UUID memberId, UUID organizationId, LocalDate joinedOn) {}

    /** A member joined a union. */
    @Singleton
    static class MemberJoined extends FactReaction<Joined> {
        MemberJoined(FactStore store) {
            super(store, "membership.member.joined.v1", Joined.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, Joined data) {
            int year = year(data.joinedOn(), header);
            return FactEntry.of(header, data.organizationId())
                    .latest("membership.members", year, data.memberId(), 1)
                    .each("membership.membersJoined", year, 1);
        }
    }

    record Left(UUID memberId, UUID organizationId, LocalDate leftOn) {}

    /** A member left a union. */
    @Singleton
    static class MemberLeft extends FactReaction<Left> {
        MemberLeft(FactStore store) {
            super(store, "membership.member.left.v1", Left.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, Left data) {
            int year = year(data.leftOn(), header);
            return FactEntry.of(header, data.organizationId())
                    .latest("membership.members", year, data.memberId(), 0)
                    .each("membership.membersLeft", year, 1);
        }
    }

    record Elected(UUID committeeId, UUID organizationId, String kind, LocalDate from, LocalDate until) {}

    /** A committee was elected; its term ends by itself, so one event tells both its beginning and its end. */
    @Singleton
    static class CommitteeElected extends FactReaction<Elected> {
        private static final String UNION_COMMITTEE = "UNION";

        CommitteeElected(FactStore store) {
            super(store, "membership.committee.elected.v1", Elected.class);
        }

        @Override
        FactEntry.Builder entries(EventHeader header, Elected data) {
            int from = year(data.from(), header);
            FactEntry.Builder entries = FactEntry.of(header, data.organizationId())
                    .latest("membership.committeesElected", from, data.committeeId(), 1);
            if (UNION_COMMITTEE.equals(data.kind())) {
                int over = data.until() == null ? Integer.MAX_VALUE : firstYearEndAfter(data.until());
                if (from < over) {
                    entries.latest("membership.committeesInTerm", from, data.committeeId(), 1);
                }
                if (over < Integer.MAX_VALUE) {
                    entries.latest("membership.committeesInTerm", over, data.committeeId(), 0);
                }
            }
            return entries;
        }

        /** The first year at whose last day a term up to and including this date is over. */
        private static int firstYearEndAfter(LocalDate until) {
            return until.plusDays(1).getYear();
        }
    }
}
