package org.staffhome.platform.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;

/** Turns a thrown {@link Problem} into an answer; {@link ProblemTexts} then gives it its texts. */
@Provider
public class ProblemMapper extends ExceptionMapperBase<Problem> {
    @Inject
    ProblemCatalogue catalogue;

    @Override
    protected HttpProblem toProblem(Problem problem) {
        int status = catalogue
                .find(problem.code().code())
                .map(ProblemCatalogue.Entry::status)
                .orElseThrow(() -> new IllegalStateException(
                        "not catalogued: " + problem.code().code()));
        return HttpProblem.builder().withStatus(status).build();
    }
}
