package org.staffhome.welfare.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.event.EventHeader;
import org.staffhome.platform.event.Topics;
import org.staffhome.platform.inbox.StateReaction;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.sql.Sql;
import org.staffhome.welfare.household.Household;
import org.staffhome.welfare.household.HouseholdFiles;
import org.staffhome.welfare.member.Members;

/**
 * The dossier belongs where its head belongs: who is transferred to another union takes it along, with persons, sheets
 * and stages. The dossier remembers the number of the state it followed, so that a replay of the log moves nothing.
 */
@ApplicationScoped
class FollowHead implements StateReaction<HeadState> {

    private static final List<String> TABLES = List.of("household_person", "household_stage_move", "decision_sheet");

    private final HouseholdFiles files;
    private final Organizations organizations;
    private final Members members;
    private final Instance<HouseholdMoved> listeners;
    private final Sql sql;

    FollowHead(
            HouseholdFiles files,
            Organizations organizations,
            Members members,
            @Any Instance<HouseholdMoved> listeners,
            Sql sql) {
        this.files = files;
        this.organizations = organizations;
        this.members = members;
        this.listeners = listeners;
        this.sql = sql;
    }

    @Override
    public String topic() {
        return Topics.state("membership", "member");
    }

    @Override
    public Class<HeadState> payload() {
        return HeadState.class;
    }

    @Override
    public void apply(UUID key, EventHeader header, HeadState state) {
        files.lockOfHead(key)
                .filter(household -> household.goesWithHead(state.organizationId(), header.sequence()))
                .ifPresent(household -> move(household, state, header.sequence()));
    }

    private void move(Household household, HeadState head, long sequence) {
        String path = organizations
                .find(head.organizationId())
                .map(OrganizationNode::path)
                .orElse(head.path());
        boolean cadreStays = members.find(household.responsibleMemberId())
                .filter(cadre -> path.startsWith(cadre.orgPath()))
                .isPresent();
        files.change(
                "household.move", household, it -> it.goWithHead(head.organizationId(), path, sequence, cadreStays));
        for (String table : TABLES) {
            sql.update(
                    "update " + table + " set organization_id = ?, org_path = ? where household_id = ?",
                    head.organizationId(),
                    path,
                    household.id());
        }
        listeners.forEach(listener -> listener.moved(household.id(), head.organizationId(), path));
    }

    @Override
    public void erase(UUID key) {
        // Who is erased goes nowhere: the dossier stays where the money was paid, as its voucher.
    }
}
