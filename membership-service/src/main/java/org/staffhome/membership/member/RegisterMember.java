package org.staffhome.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.staffhome.membership.organization.OrganizationKind;
import org.staffhome.membership.person.IdentityNumber;
import org.staffhome.membership.person.Mobile;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.sql.Sql;

/** Takes a person into a union (发展会员). */
@ApplicationScoped
class RegisterMember {

    private final Members members;
    private final MemberFields fields;
    private final MemberViews views;
    private final MemberTimeline timeline;
    private final MemberEvents events;
    private final Organizations organizations;
    private final Sql sql;
    private final BusinessClock clock;
    private final Audit audit;

    RegisterMember(
            Members members,
            MemberFields fields,
            MemberViews views,
            MemberTimeline timeline,
            MemberEvents events,
            Organizations organizations,
            Sql sql,
            BusinessClock clock,
            Audit audit) {
        this.members = members;
        this.fields = fields;
        this.views = views;
        this.timeline = timeline;
        this.events = events;
        this.organizations = organizations;
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    MemberView register(RegisterMemberRequest request) {
        OrganizationNode union = organizations.require(request.organizationId());
        if (!OrganizationKind.valueOf(union.kind()).hasMembers() || !"ESTABLISHED".equals(union.state())) {
            throw Problem.of(MemberProblem.ORGANIZATION_TAKES_NO_MEMBERS).at("/organizationId");
        }
        checkUnit(request, union);
        Member member = join(request, union);
        try {
            members.persistAndFlush(member);
        } catch (ConstraintViolationException e) {
            // Whoever the other record belongs to and wherever it is: nothing of it is shown.
            throw Problem.of(MemberProblem.ALREADY_MEMBER).at("/idNumber");
        }
        timeline.record(member, null);
        events.joined(List.of(MemberEvents.Snapshot.of(member)));
        audit.entry("member.register")
                .on("member", member.id())
                .in(union)
                .about(member.id())
                .after(views.masked(member))
                .write();
        return views.of(member);
    }

    private Member join(RegisterMemberRequest request, OrganizationNode union) {
        IdentityNumber number = identityNumber(request);
        UUID id = Ids.next();
        Member.Person person = new Member.Person(
                request.name().strip(),
                number.gender(),
                number.birthDate(),
                fields.sealIdNumber(id, number),
                fields.index(number),
                fields.sealMobile(id, mobile(request.mobile())),
                request.employmentKind(),
                request.education(),
                request.maritalStatus());
        return Member.join(
                id,
                members.nextNumber(),
                new Member.Home(union.id(), union.path(), request.unitId()),
                person,
                request.joinedOn(),
                clock.today());
    }

    private void checkUnit(RegisterMemberRequest request, OrganizationNode union) {
        if (request.unitId() == null) {
            return;
        }
        boolean covered = sql.one(
                        "select covered from employer_unit where id = ? and organization_id = ?",
                        row -> row.getBoolean(1),
                        request.unitId(),
                        union.id())
                .orElse(false);
        if (!covered) {
            throw Problem.of(MemberProblem.UNIT_NOT_COVERED).at("/unitId");
        }
    }

    private static IdentityNumber identityNumber(RegisterMemberRequest request) {
        IdentityNumber number;
        try {
            number = new IdentityNumber(request.idNumber());
        } catch (IllegalArgumentException e) {
            throw Problem.of(MemberProblem.IDENTITY_NUMBER_INVALID).at("/idNumber");
        }
        if (request.gender() != null && request.gender() != number.gender()) {
            throw Problem.of(MemberProblem.GENDER_CONTRADICTS_IDENTITY).at("/gender");
        }
        return number;
    }

    private static Mobile mobile(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Mobile.read(text)
                .orElseThrow(() -> Problem.of(MemberProblem.MOBILE_INVALID).at("/mobile"));
    }
}
