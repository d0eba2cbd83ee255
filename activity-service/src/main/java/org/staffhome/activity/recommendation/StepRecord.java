package org.staffhome.activity.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.staffhome.activity.signup.SignUp;
import org.staffhome.activity.signup.SignUpState;
import org.staffhome.activity.signup.SignUpView;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Organizations;

/** Writes down who took which step on a sign-up, from which state to which. */
@ApplicationScoped
class StepRecord {
    private final Organizations organizations;
    private final Caller caller;
    private final Audit audit;

    StepRecord(Organizations organizations, Caller caller, Audit audit) {
        this.organizations = organizations;
        this.caller = caller;
        this.audit = audit;
    }

    /** The caller as he appears on a sign-up. */
    SignUp.Officer officer() {
        return new SignUp.Officer(caller.subject(), caller.memberId().orElse(null));
    }

    /** Takes the step on the locked sign-up and records it in the same transaction. */
    SignUpView of(String action, SignUp signUp, Runnable step) {
        SignUpState before = signUp.state();
        step.run();
        audit.entry(action)
                .on("sign_up", signUp.id())
                .in(organizations.require(signUp.organizationId()))
                .before(Map.of("state", before))
                .after(Map.of("state", signUp.state()))
                .write();
        return SignUpView.of(signUp);
    }
}
