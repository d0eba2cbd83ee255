-- Committees with their terms and seats, appointments to posts that are not elected, and the authority that follows both.
create table committee (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    org_path text collate "C" not null,
    kind text not null,
    term_number int not null check (term_number > 0),
    term_from date not null,
    term_years int not null check (term_years > 0),
    term_until date not null,
    state text not null,
    reported_by text not null,
    decided_by text,
    decided_at timestamptz,
    version int not null default 0,
    constraint committee_term check (term_until > term_from)
);
create unique index committee_term_number on committee (organization_id, kind, term_number) where state <> 'REFUSED';
create index committee_scope on committee (org_path, term_from desc, id);
select platform_protect('committee');

create table committee_seat (
    id uuid primary key,
    committee_id uuid not null references committee (id),
    organization_id uuid not null references organization (id),
    org_path text collate "C" not null,
    member_id uuid not null references member (id),
    post text not null,
    employment text not null,
    held_from date not null,
    held_until date,
    end_reason text,
    version int not null default 0,
    constraint committee_seat_interval check (held_until is null or held_until >= held_from)
);
-- one chair, and a person once in a committee
create unique index committee_seat_chair on committee_seat (committee_id) where post = 'CHAIR' and held_until is null;
create unique index committee_seat_person on committee_seat (committee_id, member_id) where held_until is null;
create index committee_seat_member on committee_seat (member_id) where held_until is null;
create index committee_seat_scope on committee_seat (org_path) where held_until is null;
select platform_protect('committee_seat', 'member_id');

create table appointment (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    org_path text collate "C" not null,
    member_id uuid not null references member (id),
    post text not null,
    employment text not null,
    valid_from date not null,
    valid_until date,
    ended_on date,
    end_reason text,
    appointed_by text not null,
    version int not null default 0,
    constraint appointment_interval check (valid_until is null or valid_until >= valid_from)
);
create unique index appointment_once on appointment (organization_id, member_id, post) where ended_on is null;
create index appointment_member on appointment (member_id) where ended_on is null;
create index appointment_listing on appointment (org_path, valid_from desc, id);
select platform_protect('appointment', 'member_id');

-- The sign-in account (subject of the identity provider) of a member.
create table member_account (
    member_id uuid primary key references member (id),
    organization_id uuid not null references organization (id),
    org_path text collate "C" not null,
    subject text not null unique,
    linked_by text not null,
    linked_at timestamptz not null,
    version int not null default 0
);
select platform_protect('member_account', 'member_id');

-- Authority in force or to come: what the state topic "grant" carries. A row goes when its office ends.
create table office_grant (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    org_path text collate "C" not null,
    member_id uuid not null references member (id),
    subject text not null,
    role text not null,
    valid_from date not null,
    valid_until date,
    source text not null,
    source_id uuid not null
);
create unique index office_grant_source on office_grant (source_id, role);
create index office_grant_member on office_grant (member_id);
select platform_protect('office_grant', 'member_id');

select rule_seed('membership.committee-term.grassroots', date '1992-04-03', '{"years": [3, 5]}',
    '工会法第十六条：基层工会委员会每届任期三年或者五年', 'A');
select rule_seed('membership.committee-term.upper', date '1992-04-03', '{"years": [5]}',
    '工会法第十六条：各级地方总工会委员会和产业工会委员会每届任期五年', 'A');
