-- Organisations of the trade union: one tree, each node with the path of short numbers that the row scope compares.

create sequence organization_number as bigint;

create table organization (
    id uuid primary key,
    organization_id uuid not null generated always as (id) stored,
    org_path text collate "C" not null unique,
    number bigint not null unique,
    parent_id uuid references organization (id),
    kind text not null,
    name text not null check (length(name) between 1 and 100),
    code text check (length(code) between 1 and 40),
    credit_code text check (length(credit_code) = 18),
    party_organization text check (length(party_organization) <= 100),
    state text not null,
    units_covered int not null default 0 check (units_covered >= 0),
    established_on date,
    dissolved_on date,
    applied_by text not null,
    applied_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    version int not null default 0,
    -- the applicant never decides on its own application (Trade Union Law art. 12); the root has nobody above it
    constraint organization_maker_is_not_checker check (decided_by is null or decided_by <> applied_by)
);
create unique index organization_single_root on organization ((parent_id is null)) where parent_id is null;
create unique index organization_code on organization (code) where code is not null;
create unique index organization_credit_code on organization (credit_code) where credit_code is not null;
create index organization_parent on organization (parent_id, name);
create index organization_listing on organization (name collate "C", id);
select platform_protect('organization');

-- What an organisation was called and where it stood on any day; half-open intervals [valid_from, valid_until).
-- An unknown date of establishment is stored as the first day of the calendar: it stood there since always.
create table organization_history (
    id bigint generated always as identity primary key,
    organization_id uuid not null references organization (id),
    org_path text collate "C" not null,
    parent_id uuid,
    path text collate "C" not null,
    kind text not null,
    name text not null,
    state text not null,
    valid_from date not null,
    valid_until date,
    recorded_at timestamptz not null default now()
);
create index organization_history_day on organization_history (organization_id, valid_from);
create index organization_history_path on organization_history (path, valid_from);
select platform_protect('organization_history');

-- Search by a part of the name. LIKE and trigram operators are not leakproof, so under row-level security they cannot
-- use an index; comparisons can. Every suffix of a name is a row, and a substring of the name is the beginning of one
-- of its suffixes: a range of a B-tree.
create table organization_name_part (
    organization_id uuid not null references organization (id) on delete cascade,
    org_path text collate "C" not null,
    part text collate "C" not null,
    primary key (organization_id, part)
);
create index organization_name_part_search on organization_name_part (part, org_path);
select platform_protect('organization_name_part');

create function organization_name_parts() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from organization_name_part p
        using changed c join former f on f.id = c.id
        where p.organization_id = c.id and (c.name <> f.name or c.org_path <> f.org_path);
    end if;
    insert into organization_name_part (organization_id, org_path, part)
    select c.id, c.org_path, substr(c.name, i) from changed c, generate_series(1, length(c.name)) as i
    on conflict do nothing;
    return null;
end
$$;
create trigger organization_named after insert on organization
    referencing new table as changed
    for each statement execute function organization_name_parts();
create trigger organization_renamed after update on organization
    referencing new table as changed old table as former
    for each statement execute function organization_name_parts();
