/**
 * Long work (imports, batches, recomputations): submitted in a transaction, done in a bounded pool under the submitter's
 * own scope, watched while it runs, cancelled on wish, and taken up again by another process when its process dies.
 *
 * <p>Life of a job: QUEUED, RUNNING, then DONE, FAILED or CANCELLED. A run holds a lease that it renews; a run whose lease
 * was lost cannot write any more, and the next run begins at the last
 * {@link org.staffhome.platform.job.JobRun#checkpoint checkpoint}, which is written in the transaction of the work it
 * stands for. A room offers a {@link org.staffhome.platform.job.JobHandler} and submits by
 * {@link org.staffhome.platform.job.Jobs}.
 */
package org.staffhome.platform.job;
