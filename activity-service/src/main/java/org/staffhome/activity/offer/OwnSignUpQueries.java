package org.staffhome.activity.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.staffhome.activity.event.Activity;
import org.staffhome.activity.event.ActivityDirectory;
import org.staffhome.activity.signup.SignUp;
import org.staffhome.activity.signup.SignUpDirectory;
import org.staffhome.activity.signup.SignUpView;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;

/**
 * Reads a member's own sign-ups with their activities and positions in waiting lists, for which rows beyond the member's
 * own must be counted; nothing else of those rows is told.
 */
@ApplicationScoped
class OwnSignUpQueries {
    private final EntityManager entities;
    private final ActivityDirectory activities;
    private final SignUpDirectory signUps;

    OwnSignUpQueries(EntityManager entities, ActivityDirectory activities, SignUpDirectory signUps) {
        this.entities = entities;
        this.activities = activities;
        this.signUps = signUps;
    }

    /** A page of the member's sign-ups, the latest first. */
    @AsSystem(SystemScope.MEMBER_ACTION)
    @Transactional
    public Page<OwnSignUpView> of(UUID memberId, PageRequest page) {
        Cursor cursor = page.cursor();
        List<SignUp> found = entities.createQuery(
                        "select s from SignUp s where s.memberId = :member and s.arrival < :last"
                                + " order by s.arrival desc",
                        SignUp.class)
                .setParameter("member", memberId)
                .setParameter("last", cursor.isStart() ? Long.MAX_VALUE : cursor.number(0))
                .setMaxResults(page.limit() + 1)
                .getResultList();
        Map<UUID, Activity> known = activities.find(
                found.stream().map(SignUp::activityId).distinct().toList());
        return Page.of(found, page.limit(), s -> Cursor.of(s.arrival())).map(s -> view(s, known.get(s.activityId())));
    }

    private OwnSignUpView view(SignUp signUp, Activity activity) {
        Long position = signUps.waitingPosition(signUp);
        return new OwnSignUpView(
                activity.title(), activity.startsAt(), activity.place(), position, SignUpView.of(signUp));
    }
}
