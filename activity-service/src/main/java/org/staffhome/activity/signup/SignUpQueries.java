package org.staffhome.activity.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.staffhome.activity.event.ActivityDirectory;
import org.staffhome.activity.member.MemberDirectory;
import org.staffhome.platform.crypto.Masks;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.scope.PathRange;

/** Reads sign-ups for officers: those of an activity, or those of the members of their unions. */
@ApplicationScoped
class SignUpQueries {
    /**
     * Held by those who work with the list and must know people by name. It counts for the members of the organisations
     * where it is held: another office elsewhere, such as an auditor's, shows masked names.
     */
    static final String READ_NAMES = "sign-up.read-names";

    private final EntityManager entities;
    private final ActivityDirectory activities;
    private final MemberDirectory members;
    private final Organizations organizations;
    private final Caller caller;

    SignUpQueries(
            EntityManager entities,
            ActivityDirectory activities,
            MemberDirectory members,
            Organizations organizations,
            Caller caller) {
        this.entities = entities;
        this.activities = activities;
        this.members = members;
        this.organizations = organizations;
        this.caller = caller;
    }

    /** A page of the sign-ups to an activity in order of arrival; those of the caller's members when it is hosted above. */
    @Transactional
    public Page<SignUpOfMemberView> ofActivity(UUID activityId, SignUpFilter filter, PageRequest page) {
        Page<SignUp> found = page(activityId, filter, page);
        if (found.items().isEmpty() && page.cursor().isStart()) {
            activities.require(activityId);
        }
        return withNames(found);
    }

    /** A page of sign-ups of members in the caller's scope, to whatever activity, in order of arrival. */
    @Transactional
    public Page<SignUpOfMemberView> ofUnions(SignUpFilter filter, PageRequest page) {
        return withNames(page(null, filter, page));
    }

    private Page<SignUp> page(UUID activityId, SignUpFilter filter, PageRequest page) {
        StringBuilder where = new StringBuilder("s.arrival > :last");
        Map<String, Object> parameters = new HashMap<>();
        Cursor cursor = page.cursor();
        parameters.put("last", cursor.isStart() ? 0L : cursor.number(0));
        if (activityId != null) {
            where.append(" and s.activityId = :activity");
            parameters.put("activity", activityId);
        }
        if (filter.state != null) {
            where.append(" and s.state = :state");
            parameters.put("state", filter.state);
        }
        if (filter.attendance != null) {
            where.append(" and s.attendance = :attendance");
            parameters.put("attendance", filter.attendance);
        }
        if (filter.organizationId != null) {
            PathRange unions = PathRange.subtree(
                    organizations.require(filter.organizationId).path());
            where.append(" and s.orgPath >= :unionsFrom and s.orgPath < :unionsTo");
            parameters.put("unionsFrom", unions.from());
            parameters.put("unionsTo", unions.to());
        }
        TypedQuery<SignUp> query =
                entities.createQuery("select s from SignUp s where " + where + " order by s.arrival", SignUp.class);
        parameters.forEach(query::setParameter);
        List<SignUp> found = query.setMaxResults(page.limit() + 1).getResultList();
        return Page.of(found, page.limit(), s -> Cursor.of(s.arrival()));
    }

    private Page<SignUpOfMemberView> withNames(Page<SignUp> found) {
        Map<UUID, String> names =
                members.names(found.items().stream().map(SignUp::memberId).toList());
        List<PathRange> plain = caller.viewOf(READ_NAMES).view();
        return found.map(signUp -> {
            String name = names.get(signUp.memberId());
            boolean shown = name == null || plain.stream().anyMatch(range -> range.contains(signUp.orgPath()));
            return new SignUpOfMemberView(shown ? name : Masks.name(name), signUp.deskCode(), SignUpView.of(signUp));
        });
    }
}
