package org.staffhome.platform.job;

/**
 * Does one kind of long work; a CDI bean of a room. It runs under the submitter's scope, outside a transaction, and
 * commits in steps of its own. It may be started again after a kill: then it goes on from {@link JobRun#checkpoint(Class)}.
 */
public interface JobHandler {
    /** The kind it does, such as {@code roster-import}. */
    String kind();

    /**
     * Does the work. A {@link org.staffhome.platform.problem.Problem} fails the job with that code; any other exception
     * fails it as an internal failure.
     */
    void run(JobRun run) throws Exception;
}
