-- Hardship dossiers. Columns that end in _sealed hold encrypted values, those in _index keyed blind indexes.
create table household (
    id                    uuid primary key,
    organization_id       uuid not null,
    org_path              text collate "C" not null,
    member_id             uuid not null,
    responsible_member_id uuid not null,
    causes                text not null,
    housing               text not null,
    stage                 text not null check (stage in ('APPEARED', 'KNOWN', 'TRACKED', 'AIDED', 'STABLE')),
    tier                  text not null check (tier in ('DEEP', 'RELATIVE', 'ACCIDENTAL', 'EDGE', 'NONE')),
    circumstances_sealed  text not null,
    sheet_number          integer not null,
    registered_on         date not null,
    registered_by         text not null,
    assessed_on           date not null,
    version               integer not null,
    constraint household_head_is_not_its_cadre check (member_id <> responsible_member_id)
);
create unique index household_one_per_member on household (member_id);
create index household_path on household (org_path, id);
create index household_tier on household (tier, org_path);

create table household_person (
    id               uuid primary key,
    household_id     uuid not null references household (id),
    organization_id  uuid not null,
    org_path         text collate "C" not null,
    position         integer not null,
    relation         text not null,
    birth_year       integer,
    school           text not null,
    name_sealed      text not null,
    id_number_sealed text,
    id_number_index  text,
    health_sealed    text,
    income_sealed    text not null
);
-- A person stands in one dossier of the city.
create unique index household_person_once on household_person (id_number_index) where id_number_index is not null;
create index household_person_household on household_person (household_id, position);

create table household_stage_move (
    id               uuid primary key,
    household_id     uuid not null references household (id),
    organization_id  uuid not null,
    org_path         text collate "C" not null,
    stage            text not null,
    moved_on         date not null,
    moved_at         timestamptz not null,
    moved_by         text not null,
    note             text
);
create index household_stage_move_household on household_stage_move (household_id, moved_at);

-- Decision sheets: what was known, which rules were in force, what followed. Never changed.
create table decision_sheet (
    id               uuid primary key,
    household_id     uuid not null references household (id),
    organization_id  uuid not null,
    org_path         text collate "C" not null,
    number           integer not null,
    inputs_sealed    text not null,
    result_sealed    text not null,
    tier             text not null,
    reason           text not null,
    policy           text not null,
    rules            text not null check (rules is json array),
    decided_on       date not null,
    decided_at       timestamptz not null,
    decided_by       text not null,
    constraint decision_sheet_once unique (household_id, number)
);

revoke update, delete, truncate on decision_sheet, household_stage_move from "${appRole}";
grant update (org_path) on decision_sheet, household_stage_move to "${appRole}";

select platform_protect('household', 'member_id');
select platform_protect('household_person');
select platform_protect('household_stage_move');
select platform_protect('decision_sheet');
