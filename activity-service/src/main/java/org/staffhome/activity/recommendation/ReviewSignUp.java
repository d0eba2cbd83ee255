package org.staffhome.activity.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.staffhome.activity.signup.SignUp;
import org.staffhome.activity.signup.SignUpDirectory;
import org.staffhome.activity.signup.SignUpState;
import org.staffhome.activity.signup.SignUpView;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Organizations;

/** The member's own union looks at the conditions of a recommended sign-up and passes it to the host or not (审查). */
@ApplicationScoped
class ReviewSignUp {
    static final String PERMISSION = "sign-up.review";

    private final SignUpDirectory signUps;
    private final OwnUnion ownUnion;
    private final Organizations organizations;
    private final Caller caller;
    private final BusinessClock clock;
    private final Audit audit;

    ReviewSignUp(
            SignUpDirectory signUps,
            OwnUnion ownUnion,
            Organizations organizations,
            Caller caller,
            BusinessClock clock,
            Audit audit) {
        this.signUps = signUps;
        this.ownUnion = ownUnion;
        this.organizations = organizations;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    public SignUpView handle(UUID signUpId, OpinionRequest opinion) {
        SignUp signUp = signUps.lock(signUpId);
        ownUnion.require(signUp, PERMISSION);
        SignUpState before = signUp.state();
        signUp.review(opinion.favourable(), caller.subject(), opinion.note(), clock.now());
        audit.entry(PERMISSION)
                .on("sign_up", signUpId)
                .in(organizations.require(signUp.organizationId()))
                .before(Map.of("state", before))
                .after(Map.of("state", signUp.state()))
                .write();
        return SignUpView.of(signUp);
    }
}
