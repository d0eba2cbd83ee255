-- Members. Identity number and mobile are sealed per field; the blind index of the identity number answers equality only.
create sequence member_number as bigint;

create table member (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    org_path text collate "C" not null,
    member_number bigint not null unique,
    name text not null check (length(name) between 1 and 60),
    gender text not null,
    birth_date date not null,
    id_number_sealed text not null,
    id_number_index text collate "C" not null,
    mobile_sealed text,
    employment_kind text not null,
    education text,
    marital_status text,
    unit_id uuid references employer_unit (id),
    joined_on date not null,
    status text not null,
    status_since date not null,
    version int not null default 0
);
-- One active membership per person in the city, whoever can see it.
create unique index member_one_active on member (id_number_index) where status not in ('LEFT', 'EXPELLED', 'DECEASED');
create index member_scope on member (org_path, status) include (gender, employment_kind);
create index member_listing on member (name collate "C", id);
create index member_unit on member (unit_id) where unit_id is not null;
select platform_protect('member', 'id');

-- What happened to a membership, in order; append-only.
create table member_event (
    id bigint generated always as identity primary key,
    member_id uuid not null references member (id),
    organization_id uuid not null,
    org_path text collate "C" not null,
    status text not null,
    happened_on date not null,
    reason text,
    recorded_at timestamptz not null default now()
);
create index member_event_member on member_event (member_id, id);
select platform_protect('member_event', 'member_id');
revoke update, delete on member_event from ${appRole};

-- Suffixes of names, see organization_name_part.
create table member_name_part (
    member_id uuid not null references member (id) on delete cascade,
    organization_id uuid not null,
    org_path text collate "C" not null,
    part text collate "C" not null,
    primary key (member_id, part)
);
create index member_name_part_search on member_name_part (part, org_path);
select platform_protect('member_name_part', 'member_id');

create function member_name_parts() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from member_name_part p
        using changed c join former f on f.id = c.id
        where p.member_id = c.id and (c.name <> f.name or c.org_path <> f.org_path);
    end if;
    insert into member_name_part (member_id, organization_id, org_path, part)
    select c.id, c.organization_id, c.org_path, substr(c.name, i) from changed c, generate_series(1, length(c.name)) as i
    on conflict do nothing;
    return null;
end
$$;
create trigger member_named after insert on member
    referencing new table as changed
    for each statement execute function member_name_parts();
create trigger member_renamed after update on member
    referencing new table as changed old table as former
    for each statement execute function member_name_parts();
