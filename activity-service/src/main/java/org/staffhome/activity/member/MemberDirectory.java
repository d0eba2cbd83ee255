package org.staffhome.activity.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.staffhome.platform.crypto.FieldCipher;
import org.staffhome.platform.crypto.FieldRef;

/** The door to the members for the other rooms; it opens the sealed fields of the rows that the scope shows. */
@ApplicationScoped
public class MemberDirectory {
    private final Members members;
    private final FieldCipher cipher;

    MemberDirectory(Members members, FieldCipher cipher) {
        this.members = members;
        this.cipher = cipher;
    }

    /** The member, when the scope shows it. */
    public Optional<MemberProfile> find(UUID memberId) {
        return members.findByIdOptional(memberId).map(this::profile);
    }

    /** The names of those members that the scope shows. */
    public Map<UUID, String> names(Collection<UUID> memberIds) {
        if (memberIds.isEmpty()) {
            return Map.of();
        }
        List<Member> found = members.list("memberId in ?1", List.copyOf(memberIds));
        return found.stream()
                .filter(m -> m.traits().name() != null)
                .collect(Collectors.toMap(
                        Member::memberId, m -> open(m, "name", m.traits().name())));
    }

    private MemberProfile profile(Member member) {
        Member.SealedTraits traits = member.traits();
        String birthYear = open(member, "birth_year", traits.birthYear());
        return new MemberProfile(
                member.memberId(),
                member.organizationId(),
                member.orgPath(),
                member.isInForce(),
                open(member, "name", traits.name()),
                open(member, "gender", traits.gender()),
                birthYear == null ? null : Integer.valueOf(birthYear),
                open(member, "employment_kind", traits.employmentKind()));
    }

    private String open(Member member, String column, String sealed) {
        return cipher.open(sealed, FieldRef.of("member", column, member.memberId()));
    }
}
