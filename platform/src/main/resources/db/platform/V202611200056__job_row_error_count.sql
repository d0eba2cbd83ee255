-- How many rows were refused so far, beside the checkpoint: it is written in the transaction of the work, and looked at
-- several times a second by whoever watches the job.

alter table job_checkpoint add column row_errors bigint not null default 0;

select set_config('app.system', 'MIGRATION', true);

update job_checkpoint c set row_errors = (select count(*) from job_row_error e where e.job_id = c.job_id);

-- For the sweep of jobs that were over long ago.
create index job_finished on job (finished_at) where finished_at is not null;
