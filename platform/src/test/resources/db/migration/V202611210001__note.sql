create table note (
    id uuid primary key,
    organization_id uuid not null,
    org_path text collate "C" not null,
    member_id uuid,
    text text not null,
    version int not null
);
create index note_path on note (org_path, id);
select platform_protect('note', 'member_id');

create table note_heard (
    event_id uuid primary key,
    subject text not null,
    seq bigint not null,
    heard_no bigint generated always as identity
);
select platform_protect_system('note_heard');

create table thing_now (
    thing_id uuid primary key,
    word text not null
);
select platform_protect_system('thing_now');

-- Things that must not be erased yet.
create table thing_kept (thing_id uuid primary key);
select platform_protect_system('thing_kept');
