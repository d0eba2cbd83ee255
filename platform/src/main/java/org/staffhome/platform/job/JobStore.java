package org.staffhome.platform.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.staffhome.platform.scope.StoredCaller;
import org.staffhome.platform.sql.Sql;

/**
 * The rows of jobs. Rows belong to their submitter's subject; workers reach them under the system scope JOB, running work
 * under its submitter's. Every write of a run names its lease, so that a run that was taken for dead changes nothing.
 */
@ApplicationScoped
class JobStore {
    /** Subject of jobs that the service gave itself. */
    static final String SYSTEM = "system";

    private static final String VIEW = """
            select j.*, j.result::text as result_text,
            (select c.row_errors from job_checkpoint c where c.job_id = j.id) as row_errors,
                extract(epoch from coalesce(j.finished_at, clock_timestamp()) - j.started_at) as seconds
            from job j where j.id = ?
            """;

    private final Sql sql;
    private final ObjectMapper json;

    JobStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A job that a worker has taken. */
    record Taken(UUID id, UUID lease, String kind, StoredCaller caller, JsonNode parameters, int attempts) {}

    void insert(UUID id, String kind, UUID organizationId, String orgPath, StoredCaller caller, Object parameters) {
        String subject = caller.subject() == null ? SYSTEM : caller.subject();
        sql.update(
                "insert into job (id, kind, organization_id, org_path, subject, caller, parameters, state,"
                        + " submitted_at) values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, 'QUEUED', clock_timestamp())",
                id,
                kind,
                organizationId,
                orgPath,
                subject,
                json.valueToTree(caller),
                json.valueToTree(parameters));
        sql.update("insert into job_checkpoint (job_id, subject) values (?, ?)", id, subject);
    }

    Optional<JobView> find(UUID id) {
        return sql.one(VIEW, this::view, id);
    }

    /** The oldest job that waits or whose run is no longer heard of; skips those that others are taking. */
    Optional<Taken> take(List<String> kinds, Duration lease) {
        UUID run = UUID.randomUUID();
        String sqlText = """
                update job set state = 'RUNNING', lease = ?, heartbeat_at = clock_timestamp(), attempts = attempts + 1,
                    started_at = coalesce(started_at, clock_timestamp())
                where id = (
                    select id from job
                    where (state = 'QUEUED' or state = 'RUNNING' and heartbeat_at < clock_timestamp() - ? * interval '1 ms')
                      and kind = any (string_to_array(?, ','))
                    order by id for update skip locked limit 1)
                returning id, kind, caller::text as caller, parameters::text as parameters, attempts
                """;
        return sql.one(
                sqlText,
                row -> new Taken(
                        row.getObject("id", UUID.class),
                        run,
                        row.getString("kind"),
                        read(row.getString("caller"), StoredCaller.class),
                        tree(row.getString("parameters")),
                        row.getInt("attempts")),
                run,
                lease.toMillis(),
                String.join(",", kinds));
    }

    /** Says that the run is alive; empty when it was taken for dead, else whether the job shall stop. */
    Optional<Boolean> heartbeat(UUID id, UUID lease) {
        return sql.one(
                "update job set heartbeat_at = clock_timestamp() where id = ? and lease = ? and state = 'RUNNING'"
                        + " returning cancel_requested",
                row -> row.getBoolean(1),
                id,
                lease);
    }

    /** False when the lease was lost. */
    boolean progress(UUID id, UUID lease, long done, Long total) {
        return sql.update(
                        "update job set done = ?, total = ?, heartbeat_at = clock_timestamp()"
                                + " where id = ? and lease = ? and state = 'RUNNING'",
                        done,
                        total,
                        id,
                        lease)
                == 1;
    }

    /** Lets only this run write checkpoints from now on; waits for a transaction of an earlier run that still has one. */
    void fence(UUID id, UUID lease) {
        sql.update("update job_checkpoint set run = ? where job_id = ?", lease, id);
    }

    boolean checkpoint(UUID id, UUID lease, Object checkpoint) {
        return sql.update(
                        "update job_checkpoint set state = ?::jsonb where job_id = ? and run = ?",
                        json.valueToTree(checkpoint),
                        id,
                        lease)
                == 1;
    }

    <T> Optional<T> checkpoint(UUID id, Class<T> type) {
        return sql.one("select state::text from job_checkpoint where job_id = ?", row -> row.getString(1), id)
                .map(text -> read(text, type));
    }

    void finish(UUID id, UUID lease, JobState state, JsonNode result, String failure) {
        sql.update(
                "update job set state = ?, result = ?::jsonb, failure = ?, finished_at = clock_timestamp(), lease ="
                        + " null where id = ? and lease = ? and state = 'RUNNING'",
                state.name(),
                result,
                failure,
                id,
                lease);
    }

    /** Gives a job back untouched, because this process stops. */
    void release(UUID id, UUID lease) {
        sql.update(
                "update job set state = 'QUEUED', lease = null, attempts = attempts - 1"
                        + " where id = ? and lease = ? and state = 'RUNNING'",
                id,
                lease);
    }

    /** Asks for a stop; a job that no worker has is over at once. */
    void cancel(UUID id) {
        sql.update(
                "update job set cancel_requested = true, state = case when state = 'QUEUED' then 'CANCELLED' else"
                        + " state end, finished_at = case when state = 'QUEUED' then clock_timestamp() end where id = ?"
                        + " and state in ('QUEUED', 'RUNNING')",
                id);
    }

    void replaceRowErrors(UUID id, String subject, List<JobRowError> errors) {
        sql.update("delete from job_row_error where job_id = ?", id);
        sql.update("update job_checkpoint set row_errors = 0 where job_id = ?", id);
        addRowErrors(id, subject, errors);
    }

    void addRowErrors(UUID id, String subject, List<JobRowError> errors) {
        long position = sql.one(
                        "update job_checkpoint set row_errors = row_errors + ? where job_id = ? returning row_errors",
                        row -> row.getLong(1),
                        errors.size(),
                        id)
                .map(count -> count - errors.size())
                .orElse(0L);
        List<Object[]> rows = new ArrayList<>();
        for (JobRowError error : errors) {
            rows.add(new Object[] {
                id,
                ++position,
                error.sheetRow(),
                error.column(),
                error.columnLetter(),
                error.code(),
                error.reasonZh(),
                error.reasonEn(),
                subject
            });
        }
        sql.batch(
                "insert into job_row_error (job_id, position, sheet_row, column_name, column_letter, code, reason_zh,"
                        + " reason_en, subject) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Forgets some of the jobs that were over before a moment, with their checkpoints and errors; returns how many. */
    int forget(Instant overBefore, int most) {
        return sql.update(
                "delete from job where id in (select id from job where finished_at < ? order by finished_at limit ?)",
                overBefore,
                most);
    }

    /** Errors behind a position, in the order they were noted. */
    List<JobRowError> rowErrors(UUID id, long after, int limit) {
        return sql.list(
                "select * from job_row_error where job_id = ? and position > ? order by position limit ?",
                row -> new JobRowError(
                        row.getInt("sheet_row"),
                        row.getString("column_name"),
                        row.getString("column_letter"),
                        row.getString("code"),
                        row.getString("reason_zh"),
                        row.getString("reason_en")),
                id,
                after,
                limit);
    }

    private JobView view(ResultSet row) throws SQLException {
        double seconds = row.getDouble("seconds");
        Instant startedAt = Sql.instant(row, "started_at");
        return new JobView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("organization_id", UUID.class),
                JobState.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getObject("total", Long.class),
                startedAt == null || seconds < 1 ? null : Math.round(10 * row.getLong("done") / seconds) / 10.0,
                row.getLong("row_errors"),
                tree(row.getString("result_text")),
                row.getString("failure"),
                row.getBoolean("cancel_requested"),
                Sql.instant(row, "submitted_at"),
                startedAt,
                Sql.instant(row, "finished_at"));
    }

    private JsonNode tree(String text) {
        return text == null ? null : read(text, JsonNode.class);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON of a job is no " + type.getSimpleName(), e);
        }
    }
}
