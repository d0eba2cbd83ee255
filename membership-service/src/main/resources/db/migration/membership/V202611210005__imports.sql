-- Imports of lists: what was sent, what was found wrong with it, what came of it.
create table import_batch (
    id uuid primary key,
    -- null and path '/' before the city has an organisation at all
    organization_id uuid references organization (id),
    org_path text collate "C" not null,
    kind text not null,
    file_name text not null check (length(file_name) between 1 and 200),
    state text not null,
    submitted_by text not null,
    submitted_at timestamptz not null,
    job_id uuid,
    commit_job_id uuid,
    problem text,
    rows_read int not null default 0,
    rows_accepted int not null default 0,
    rows_unchanged int not null default 0,
    rows_refused int not null default 0,
    committed_by text,
    committed_at timestamptz,
    rows_written int,
    version int not null default 0
);
create index import_batch_listing on import_batch (org_path, id desc);
select platform_protect('import_batch');

-- Faults by sheet row; never what a cell contains.
create table import_error (
    id bigint generated always as identity primary key,
    import_id uuid not null references import_batch (id) on delete cascade,
    organization_id uuid,
    org_path text collate "C" not null,
    sheet_row int not null,
    twin_row int,
    column_name text,
    column_letter text,
    code text not null,
    reason_zh text not null,
    reason_en text not null
);
create index import_error_batch on import_error (import_id, sheet_row, id);
select platform_protect('import_error');

-- Staging: technical tables without owner, filled by COPY, emptied by commit or discard, reached through the import alone.
-- Unlogged: after a crash of the database a preview is made anew.
create unlogged table staged_organization (
    import_id uuid not null,
    sheet_row int not null,
    id uuid not null,
    parent_id uuid,
    number bigint not null,
    path text collate "C" not null,
    code text not null,
    name text not null,
    kind text not null,
    credit_code text,
    established_on date,
    term_from date,
    term_years int,
    adopts boolean not null,
    primary key (import_id, sheet_row)
);

create unlogged table staged_unit (
    import_id uuid not null,
    sheet_row int not null,
    id uuid not null,
    union_id uuid not null,
    union_path text collate "C" not null,
    name text not null,
    credit_code text,
    primary key (import_id, sheet_row)
);

create unlogged table staged_member (
    import_id uuid not null,
    sheet_row int not null,
    id uuid not null,
    good boolean not null,
    unchanged boolean not null default false,
    union_id uuid,
    union_path text collate "C",
    unit_id uuid,
    name text,
    gender text,
    birth_date date,
    id_number_sealed text,
    id_number_index text collate "C",
    mobile_sealed text,
    employment_kind text,
    education text,
    marital_status text,
    joined_on date,
    primary key (import_id, sheet_row)
);
create index staged_member_person on staged_member (import_id, id_number_index);

create unlogged table staged_officer (
    import_id uuid not null,
    sheet_row int not null,
    union_id uuid not null,
    union_path text collate "C" not null,
    member_id uuid not null,
    committee text not null,
    post text not null,
    employment text not null,
    primary key (import_id, sheet_row)
);
