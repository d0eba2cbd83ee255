package org.staffhome.activity.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.staffhome.activity.signup.SignUp;
import org.staffhome.activity.signup.SignUpState;
import org.staffhome.activity.signup.SignUpView;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.scope.Organizations;

/** The member's own union looks at the conditions of a recommended sign-up and passes it to the host or not (审查). */
@ApplicationScoped
class ReviewSignUp {
    static final String PERMISSION = "sign-up.review";

    private final OwnUnion ownUnion;
    private final Organizations organizations;
    private final BusinessClock clock;
    private final Audit audit;

    ReviewSignUp(OwnUnion ownUnion, Organizations organizations, BusinessClock clock, Audit audit) {
        this.ownUnion = ownUnion;
        this.organizations = organizations;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    public SignUpView handle(UUID signUpId, OpinionRequest opinion) {
        SignUp signUp = ownUnion.lock(signUpId, PERMISSION);
        SignUpState before = signUp.state();
        signUp.review(opinion.favourable(), ownUnion.officer(), opinion.note(), clock.now());
        audit.entry(PERMISSION)
                .on("sign_up", signUpId)
                .in(organizations.require(signUp.organizationId()))
                .before(Map.of("state", before))
                .after(Map.of("state", signUp.state()))
                .write();
        return SignUpView.of(signUp);
    }
}
