-- Long work: who asked for it and what he may, how far it is, who works on it, what came out.

create table job (
    id uuid primary key,
    kind text not null,
    organization_id uuid not null,
    org_path text collate "C" not null,
    subject text not null, -- who submitted it: the rows belong to him
    caller jsonb not null, -- scope of the submitter, applied to the work
    parameters jsonb not null,
    state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    done bigint not null default 0,
    total bigint,
    result jsonb,
    failure text,
    cancel_requested boolean not null default false,
    attempts integer not null default 0,
    lease uuid, -- the run that holds it
    heartbeat_at timestamptz,
    submitted_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz
);

create index job_waiting on job (id) where state in ('QUEUED', 'RUNNING');
create index job_subject on job (subject, id);

select platform_protect_subject('job');

-- Apart from the job, so that a transaction that holds a checkpoint does not hold up heartbeat and progress.
create table job_checkpoint (
    job_id uuid primary key references job on delete cascade,
    run uuid, -- the run that may write it
    state jsonb,
    subject text not null
);

select platform_protect_subject('job_checkpoint');

create table job_row_error (
    job_id uuid not null references job on delete cascade,
    position bigint not null,
    sheet_row integer not null,
    column_name text,
    column_letter text,
    code text not null,
    reason_zh text not null,
    reason_en text not null,
    subject text not null,
    primary key (job_id, position)
);

select platform_protect_subject('job_row_error');
