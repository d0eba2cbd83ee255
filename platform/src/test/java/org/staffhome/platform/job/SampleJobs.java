package org.staffhome.platform.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.scope.RequiresPermission;
import org.staffhome.platform.sql.Sql;

/** The sample service's long work: writes so many notes at an organisation, one transaction and checkpoint each. */
@ApplicationScoped
class SampleJobs implements JobHandler {

    private final Sql sql;
    private final Audit audit;

    SampleJobs(Sql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    record Work(UUID organizationId, String path, int notes, long pauseMillis, String fail) {}

    record Outcome(int written, int attempt) {}

    @Override
    public String kind() {
        return "write-notes";
    }

    @Override
    public void run(JobRun run) throws Exception {
        Work work = run.parameters(Work.class);
        int begin = run.checkpoint(Integer.class).orElse(0);
        run.rowErrors(List.of(
                new JobRowError(3, "标题", "B", "too-long", "　＝过长", "too \"long\""),
                new JobRowError(7, null, null, "empty", "空行", "empty row")));
        for (int i = begin; i < work.notes(); i++) {
            if (run.cancelled()) {
                return;
            }
            if (i == 1 && "problem".equals(work.fail())) {
                throw Problem.of(CommonProblem.CONFLICT);
            }
            if (i == 1 && "error".equals(work.fail())) {
                throw new IllegalStateException("as the test wants");
            }
            int next = i + 1;
            QuarkusTransaction.requiringNew().run(() -> {
                sql.update(
                        "insert into note (id, organization_id, org_path, text, version) values (?, ?, ?, ?, 0)",
                        Ids.next(),
                        work.organizationId(),
                        work.path(),
                        "note " + next);
                run.checkpoint(next);
                run.progress(next, work.notes());
            });
            Thread.sleep(work.pauseMillis());
        }
        audit.entry("notes.written")
                .on("job", run.id())
                .in(work.organizationId(), work.path())
                .write();
        run.result(new Outcome(work.notes(), run.attempt()));
    }

    /** Submits the work over HTTP. */
    @Path("/note-jobs")
    public static class Door {
        private final Jobs jobs;
        private final Organizations organizations;

        Door(Jobs jobs, Organizations organizations) {
            this.jobs = jobs;
            this.organizations = organizations;
        }

        /** What to do: the notes are written at {@code path}, which need not be the caller's. */
        public record Request(
                UUID organizationId, UUID target, String path, int notes, long pauseMillis, String fail) {}

        @POST
        @Consumes(MediaType.APPLICATION_JSON)
        @RequiresPermission("note.write")
        @Operation(operationId = "writeNotes", summary = "Write notes (写记录)", description = "A job of the tests.")
        public Response submit(@jakarta.validation.constraints.NotNull @Valid Request request) {
            OrganizationNode organization = organizations.require(request.organizationId());
            return jobs.accepted(jobs.submit(
                    "write-notes",
                    organization,
                    new Work(
                            request.target(), request.path(), request.notes(), request.pauseMillis(), request.fail())));
        }
    }
}
