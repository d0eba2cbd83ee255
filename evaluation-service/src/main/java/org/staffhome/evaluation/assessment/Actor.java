package org.staffhome.evaluation.assessment;

import org.staffhome.platform.scope.Caller;

/**
 * Who acts, as it is kept: the subject of the token and the roles held at that time, never a name.
 */
record Actor(String subject, String roles) {
    static Actor of(Caller caller) {
        return new Actor(caller.subject(), caller.roleSummary());
    }
}
