-- Rounds, assessments with what people decided, and the score sheets that follow from facts and decisions.

create table assessment_round (
    id uuid primary key,
    organization_id uuid not null,
    org_path text collate "C" not null,
    name text not null,
    year integer not null,
    standard_id uuid not null references home_standard,
    state text not null check (state in ('OPEN', 'CLOSED')),
    self_until date not null,
    upper_until date not null,
    city_until date not null,
    publicity_until date not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    version integer not null,
    check (self_until <= upper_until and upper_until <= city_until and city_until <= publicity_until),
    check ((state = 'CLOSED') = (closed_at is not null))
);
create index assessment_round_organization on assessment_round (organization_id);
select platform_protect('assessment_round');

create table assessment (
    id uuid primary key,
    round_id uuid not null references assessment_round,
    organization_id uuid not null,
    org_path text collate "C" not null,
    state text not null check (state in ('SELF_ASSESSMENT', 'UPPER_REVIEW', 'CITY_REVIEW', 'PUBLICITY', 'FINAL')),
    mark_count integer not null,
    step_count integer not null,
    version integer not null,
    unique (round_id, organization_id)
);
create index assessment_organization on assessment (organization_id);
create index assessment_path on assessment (org_path, state);
select platform_protect('assessment');

-- What people entered, append-only; of each indicator the highest number counts.
create table assessment_mark (
    id uuid primary key,
    assessment_id uuid not null references assessment,
    organization_id uuid not null,
    org_path text collate "C" not null,
    mark_number integer not null,
    indicator text not null,
    kind text not null check (kind in ('SELF', 'REVIEW')),
    points numeric(6, 2),
    vetoed boolean not null,
    met_items text,
    reason text,
    actor text not null,
    actor_roles text not null,
    marked_at timestamptz not null,
    unique (assessment_id, mark_number)
);
comment on column assessment_mark.met_items is 'numbers of the met items of a checklist from 1, separated by commas';
comment on column assessment_mark.actor is 'subject of the token, no name';
create index assessment_mark_organization on assessment_mark (organization_id);
select platform_protect('assessment_mark');

create table assessment_step (
    id uuid primary key,
    assessment_id uuid not null references assessment,
    organization_id uuid not null,
    org_path text collate "C" not null,
    step_number integer not null,
    from_state text not null,
    to_state text not null,
    note text,
    actor text not null,
    actor_roles text not null,
    taken_at timestamptz not null,
    unique (assessment_id, step_number)
);
create index assessment_step_organization on assessment_step (organization_id);
select platform_protect('assessment_step');

-- Only the path may follow a move of the organisation.
revoke update, delete on assessment_mark, assessment_step from ${appRole};
grant update (org_path) on assessment_mark, assessment_step to ${appRole};

-- Derived: a pure function of standard, facts, marks and earlier ratings, until the assessment is final.
create table score_sheet (
    assessment_id uuid primary key references assessment,
    round_id uuid not null references assessment_round,
    standard_id uuid not null references home_standard,
    year integer not null,
    organization_id uuid not null,
    org_path text collate "C" not null,
    total numeric(7, 2) not null,
    hundred numeric(5, 2) not null,
    grade text,
    vetoed boolean not null,
    lines text not null check (lines is json array),
    unmet text not null check (unmet is json array),
    frozen boolean not null,
    explanation text check (explanation is json)
);
comment on column score_sheet.hundred is 'the total on the scale of 100';
comment on column score_sheet.explanation is 'the explanation as it was when the assessment became final';
create index score_sheet_organization on score_sheet (organization_id);
create index score_sheet_ranking on score_sheet (round_id, hundred desc, organization_id);
select platform_protect('score_sheet');

create table home_rating (
    id uuid primary key,
    organization_id uuid not null,
    org_path text collate "C" not null,
    round_id uuid not null references assessment_round,
    standard_id uuid not null references home_standard,
    year integer not null,
    grade text check (grade in ('QUALIFIED', 'ADVANCED', 'MODEL')),
    score numeric(7, 2) not null,
    scale integer not null,
    rated_at timestamptz not null,
    unique (organization_id, round_id)
);
create index home_rating_path on home_rating (org_path, organization_id, rated_at);
select platform_protect('home_rating');
revoke update, delete on home_rating from ${appRole};
grant update (org_path) on home_rating to ${appRole};
