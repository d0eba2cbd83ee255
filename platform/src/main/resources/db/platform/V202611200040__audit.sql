-- The audit log: append-only, seen within one's scope, sealed into a hash chain.

create table audit_entry (
    id uuid primary key,
    at timestamptz not null,
    subject text not null,
    role text not null,
    organization_id uuid,
    org_path text collate "C" not null,
    member_id uuid,
    action text not null,
    object_type text not null,
    object_id text not null,
    before jsonb,
    after jsonb,
    trace_id text,
    purpose text
);

create index audit_entry_object on audit_entry (object_type, object_id, id);
create index audit_entry_path on audit_entry (org_path, id);
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_member on audit_entry (member_id, id) where member_id is not null;

comment on column audit_entry.role is 'The offices the actor held at that time, as text';
comment on column audit_entry.member_id is 'The person whose data were read or changed: may see the entry';
comment on column audit_entry.before is 'State before, without sensitive fields';

select platform_protect('audit_entry', 'member_id');

-- What was done is recorded wherever it was done, also by a reader, whose write scope is empty.
create policy audit_append on audit_entry for insert to "${appRole}" with check (true);

-- Entries that wait for a seal. Filled by the database, so that no writer can forget it.
create table audit_pending (
    entry_id uuid primary key
);

create function audit_entry_pending() returns trigger language plpgsql as $$
begin
    insert into audit_pending (entry_id) select id from written;
    return null;
end $$;

create trigger audit_entry_pending
    after insert on audit_entry referencing new table as written
    for each statement execute function audit_entry_pending();

create table audit_seal (
    batch_no bigint primary key check (batch_no > 0),
    prev_hash text not null,
    hash text not null,
    count integer not null check (count > 0),
    sealed_at timestamptz not null
);

create table audit_sealed (
    batch_no bigint not null references audit_seal,
    position integer not null check (position > 0),
    entry_id uuid not null unique,
    entry_hash text not null,
    primary key (batch_no, position)
);

revoke update, delete, truncate on audit_entry, audit_seal, audit_sealed from "${appRole}";
