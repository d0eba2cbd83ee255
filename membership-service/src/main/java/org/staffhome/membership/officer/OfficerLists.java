package org.staffhome.membership.officer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.staffhome.membership.committee.CommitteeKind;
import org.staffhome.membership.committee.SeatPost;
import org.staffhome.platform.sql.Sql;

/** What is known of members and seats when a list of officers is checked; read once per list, in the importer's scope. */
final class OfficerLists {

    /** A member that a row may name. */
    record Person(UUID id, String name) {}

    private final Map<String, Person> members = new HashMap<>();
    private final Set<String> committees = new HashSet<>();
    private final Map<String, String> posts = new HashMap<>();
    private final Map<String, Integer> rowOfPerson = new HashMap<>();
    private final Map<String, Integer> rowOfChair = new HashMap<>();
    private final Set<String> chairs = new HashSet<>();

    private OfficerLists() {}

    static OfficerLists read(Sql sql) {
        OfficerLists lists = new OfficerLists();
        sql.each(
                "select organization_id, id_number_index, id, name from member where status = 'ACTIVE'",
                1000,
                row -> lists.members.put(
                        row.getString(1) + row.getString(2),
                        new Person(row.getObject(3, UUID.class), row.getString(4))));
        sql.each(
                "select organization_id from committee where state = 'IN_OFFICE' and kind = 'UNION'",
                1000,
                row -> lists.committees.add(row.getString(1)));
        sql.each("""
                select c.organization_id, c.kind, s.member_id, s.post from committee_seat s
                join committee c on c.id = s.committee_id where s.held_until is null and c.state = 'IN_OFFICE'
                """, 1000, row -> {
            String committee = row.getString(1) + row.getString(2);
            lists.posts.put(committee + row.getString(3), row.getString(4));
            if (SeatPost.CHAIR.name().equals(row.getString(4))) {
                lists.chairs.add(committee);
            }
        });
        return lists;
    }

    Person member(UUID union, String idNumberIndex) {
        return members.get(union + idNumberIndex);
    }

    boolean hasCommittee(UUID union) {
        return committees.contains(union.toString());
    }

    /** The seat the person holds in that committee, or null. */
    String postOf(UUID union, CommitteeKind committee, UUID member) {
        return posts.get(union + committee.name() + member);
    }

    boolean chairHeld(UUID union, CommitteeKind committee) {
        return chairs.contains(union + committee.name());
    }

    /** The earlier row of the list about this person in this committee, or null when this is the first. */
    Integer earlierRow(UUID union, CommitteeKind committee, UUID member, int sheetRow) {
        return rowOfPerson.putIfAbsent(union + committee.name() + member, sheetRow);
    }

    /** The earlier row of the list about the chair of this committee, or null when this is the first. */
    Integer earlierChair(UUID union, CommitteeKind committee, int sheetRow) {
        return rowOfChair.putIfAbsent(union + committee.name(), sheetRow);
    }
}
