-- One counter per published activity. It stands beside the activity, not in it, so that thousands of sign-ups and an
-- organiser's edit do not wait for each other. The check is the last guard against overselling.
create table places (
    activity_id uuid primary key references activity (id),
    organization_id uuid not null,
    org_path text collate "C" not null,
    capacity int check (capacity > 0),
    taken int not null check (taken >= 0),
    check (capacity is null or taken <= capacity)
) with (fillfactor = 50);
select platform_protect('places');

-- The row belongs to the member's own organisation: its officers see it, the host above sees it, a sister union does not.
create table sign_up (
    id uuid primary key,
    version int not null,
    activity_id uuid not null references activity (id),
    member_id uuid not null,
    organization_id uuid not null,
    org_path text collate "C" not null,
    host_organization_id uuid not null,
    arrival bigint not null,
    party int not null check (party between 1 and 6),
    state text not null check (state in
        ('CONFIRMED', 'WAITING', 'SUBMITTED', 'RECOMMENDED', 'REVIEWED', 'ACCEPTED', 'REJECTED', 'CANCELLED')),
    desk_code text not null,
    signed_up_at timestamptz not null,
    confirmed_at timestamptz,
    recommended_by text,
    recommended_at timestamptz,
    recommendation_note text,
    reviewed_by text,
    reviewed_at timestamptz,
    review_note text,
    decided_by text,
    decided_at timestamptz,
    decision_note text,
    cancelled_at timestamptz,
    cancel_reason text check (cancel_reason in ('WITHDRAWN', 'MEMBER_LEFT', 'ACTIVITY_CANCELLED')),
    attendance text check (attendance in ('ATTENDED', 'NO_SHOW')),
    checked_in_at timestamptz,
    check_in_way text check (check_in_way in ('TICKET', 'CODE', 'DESK')),
    check (attendance is distinct from 'ATTENDED' or checked_in_at is not null)
);
-- The order of arrival. Drawn under the lock of the activity's places, so it is the order in which places were given.
create sequence sign_up_arrival;
-- No member twice: a withdrawn or cancelled sign-up frees the member to sign up again, at the end of the line.
create unique index sign_up_once on sign_up (activity_id, member_id) where state <> 'CANCELLED';
create index sign_up_line on sign_up (activity_id, arrival);
create index sign_up_waiting on sign_up (activity_id, arrival) where state = 'WAITING';
create index sign_up_of_member on sign_up (member_id, arrival desc);
create index sign_up_of_union on sign_up (org_path, state, arrival);
create unique index sign_up_desk_code on sign_up (activity_id, desk_code);
select platform_protect('sign_up', 'member_id');

-- The key that signs the tickets of one activity, sealed. An organiser's device fetches it to check tickets offline.
create table ticket_key (
    activity_id uuid primary key references activity (id),
    organization_id uuid not null,
    org_path text collate "C" not null,
    sealed_key text not null,
    created_at timestamptz not null
);
select platform_protect('ticket_key');
