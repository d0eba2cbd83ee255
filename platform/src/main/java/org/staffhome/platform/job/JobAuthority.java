package org.staffhome.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Callers;
import org.staffhome.platform.scope.PathRange;
import org.staffhome.platform.scope.Scope;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.StoredCaller;

/**
 * What a job may: what its submitter could reach when he submitted it, as far as he may still today. An office that ended
 * while the job waited, or before it was taken up again, gives it nothing any more.
 */
@ApplicationScoped
class JobAuthority {
    private final Caller caller;
    private final Callers callers;
    private final Scopes scopes;

    JobAuthority(Caller caller, Callers callers, Scopes scopes) {
        this.caller = caller;
        this.callers = callers;
        this.scopes = scopes;
    }

    /**
     * Runs work as the submitter; needs an active request context.
     *
     * @throws Problem {@code request.forbidden} when nothing is left of what he could reach
     */
    <T> T as(StoredCaller submitter, Callable<T> work) throws Exception {
        return callers.as(
                submitter, () -> submitter.subject() == null ? work.call() : scopes.within(leftOf(submitter), work));
    }

    private Scope leftOf(StoredCaller submitter) {
        Scope then = submitter.scope();
        List<PathRange> today = submitter.permission() == null
                ? List.of()
                : caller.viewOf(submitter.permission()).view();
        List<PathRange> view = common(then.view(), today);
        UUID member = caller.memberId().filter(id -> id.equals(then.memberId())).orElse(null);
        boolean hadRows = !then.view().isEmpty() || then.memberId() != null;
        if (hadRows && view.isEmpty() && member == null) {
            throw Problem.of(CommonProblem.FORBIDDEN).with("permission", submitter.permission());
        }
        return new Scope(view, common(then.write(), today), member, then.memberMayWrite(), then.subject(), null);
    }

    /** The paths in both. An organisation above an office of today is kept: its members read up to it. */
    private static List<PathRange> common(List<PathRange> then, List<PathRange> today) {
        List<PathRange> common = new ArrayList<>();
        for (PathRange one : then) {
            for (PathRange other : today) {
                String from = one.from().compareTo(other.from()) >= 0 ? one.from() : other.from();
                String to = one.to().compareTo(other.to()) <= 0 ? one.to() : other.to();
                if (from.compareTo(to) < 0) {
                    common.add(new PathRange(from, to));
                } else if (one.equals(PathRange.exactly(one.from()))
                        && other.from().startsWith(one.from())) {
                    common.add(one);
                }
            }
        }
        return common;
    }
}
