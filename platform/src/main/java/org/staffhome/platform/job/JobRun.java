package org.staffhome.platform.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** One run of a job, as its handler sees it. */
public final class JobRun {
    private static final long PROGRESS_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final JobStore.Taken job;
    private final JobStore store;
    private final ObjectMapper json;
    private final String subject;
    private volatile boolean cancelRequested;
    private volatile boolean leaseLost;
    private long progressAt = System.nanoTime() - PROGRESS_NANOS;
    private long done;
    private Long total;
    private boolean noted;
    private JsonNode result;

    JobRun(JobStore.Taken job, JobStore store, ObjectMapper json) {
        this.job = job;
        this.store = store;
        this.json = json;
        this.subject =
                job.caller().subject() == null ? JobStore.SYSTEM : job.caller().subject();
    }

    /** Id of the job. */
    public UUID id() {
        return job.id();
    }

    /** What was submitted. */
    public <T> T parameters(Class<T> type) {
        return json.convertValue(job.parameters(), type);
    }

    /** Number of this run, from 1; greater when an earlier run was killed. */
    public int attempt() {
        return job.attempts();
    }

    /**
     * How far it is. Shown at once even while a transaction is open; may be called for every row, is written three times a
     * second.
     */
    public void progress(long done, long total) {
        note(done, total, done == total);
    }

    /** How far it is, as long as nobody knows how much there is, such as the rows of a file that is being read. */
    public void progress(long done) {
        note(done, null, false);
    }

    private void note(long nowDone, Long nowTotal, boolean last) {
        this.done = nowDone;
        this.total = nowTotal;
        this.noted = true;
        stopIfLost();
        long now = System.nanoTime();
        if (last || now - progressAt >= PROGRESS_NANOS) {
            progressAt = now;
            write();
        }
    }

    /** Whether the work shall stop: asked for by the submitter, or because another run has taken over. */
    public boolean cancelled() {
        return cancelRequested || leaseLost;
    }

    /**
     * Notes how far the work is committed, in the transaction of that work: either both are there or neither. Fails when
     * this run was taken for dead, so that its transaction rolls back and nothing is done twice.
     */
    public void checkpoint(Object state) {
        if (!store.checkpoint(job.id(), job.lease(), state)) {
            leaseLost = true;
            throw new LeaseLost();
        }
    }

    /** Where an earlier run stopped, empty in the first. */
    public <T> Optional<T> checkpoint(Class<T> type) {
        return store.checkpoint(job.id(), type);
    }

    /** What came out; the last one counts. A record of counts and ids. */
    public void result(Object outcome) {
        this.result = json.valueToTree(outcome);
    }

    /** The errors by row of the whole job, instead of those noted before. */
    public void rowErrors(List<JobRowError> errors) {
        stopIfLost();
        QuarkusTransaction.joiningExisting().run(() -> store.replaceRowErrors(job.id(), subject, errors));
    }

    /** More errors by row, behind those noted before. */
    public void addRowErrors(List<JobRowError> errors) {
        stopIfLost();
        QuarkusTransaction.joiningExisting().run(() -> store.addRowErrors(job.id(), subject, errors));
    }

    void beat(Optional<Boolean> alive) {
        if (alive.isEmpty()) {
            leaseLost = true;
        } else if (alive.get()) {
            cancelRequested = true;
        }
    }

    boolean isLeaseLost() {
        return leaseLost;
    }

    boolean isCancelRequested() {
        return cancelRequested;
    }

    JsonNode result() {
        return result;
    }

    JobStore.Taken job() {
        return job;
    }

    /** Writes the last progress, whatever the time since the one before. */
    void write() {
        if (noted
                && !QuarkusTransaction.requiringNew().call(() -> store.progress(job.id(), job.lease(), done, total))) {
            leaseLost = true;
            throw new LeaseLost();
        }
    }

    private void stopIfLost() {
        if (leaseLost) {
            throw new LeaseLost();
        }
    }

    /** This run was taken for dead and another has the job. */
    static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseLost() {
            super("another run has taken the job over", null, false, false);
        }
    }
}
