-- Programmes and applications for aid. Amounts in fen.
create table programme (
    id               uuid primary key,
    organization_id  uuid not null,
    org_path         text collate "C" not null,
    kind             text not null check (kind in
        ('LIVING', 'ACCIDENT', 'LEGAL', 'STUDY', 'MEDICAL', 'WARMTH', 'MODEL_WORKER', 'OTHER')),
    name             text not null,
    year             integer not null,
    account_id       uuid not null references ledger_account (id),
    ceiling_fen      bigint not null check (ceiling_fen > 0),
    ceiling_rule_id  uuid not null,
    tiers            text not null,
    state            text not null check (state in ('OPEN', 'CLOSED')),
    opened_on        date not null,
    opened_by        text not null,
    version          integer not null,
    constraint programme_once unique (organization_id, kind, year, name)
);
create index programme_path on programme (org_path, year);

create table aid_application (
    id                    uuid primary key,
    organization_id       uuid not null,
    org_path              text collate "C" not null,
    member_id             uuid not null,
    household_id          uuid not null references household (id),
    programme_id          uuid not null references programme (id),
    programme_name        text not null,
    programme_kind        text not null,
    programme_year        integer not null,
    programme_org_id      uuid not null,
    account_id            uuid not null references ledger_account (id),
    beneficiary_person_id uuid not null references household_person (id),
    beneficiary_index     text not null,
    state                 text not null check (state in ('APPLIED', 'VERIFIED', 'VISITED', 'REVIEWED', 'PUBLICISED',
        'APPROVED', 'PAID', 'FOLLOWED_UP', 'REJECTED', 'WITHDRAWN', 'SUSPENDED')),
    suspended_from        text,
    requested_fen         bigint not null check (requested_fen > 0),
    approved_fen          bigint check (approved_fen > 0 and approved_fen <= requested_fen),
    round                 integer not null default 0,
    tier                  text not null,
    sheet_id              uuid not null references decision_sheet (id),
    applied_on            date not null,
    consent_on            date,
    consent_form          text,
    publicity_from        date,
    publicity_until       date,
    publicity_rule_id     uuid,
    calendar_rule_id      uuid,
    paid_on               date,
    payment_method        text check (payment_method in ('BANK', 'CASH')),
    payment_document      text,
    settle_entry_id       uuid references ledger_entry (id),
    version               integer not null,
    constraint aid_publicity_needs_consent check (publicity_from is null or consent_on is not null),
    constraint aid_approved_after_publicity check
        (state not in ('APPROVED', 'PAID', 'FOLLOWED_UP') or publicity_until is not null),
    constraint aid_paid_is_recorded check (state not in ('PAID', 'FOLLOWED_UP')
        or (paid_on is not null and payment_method is not null and settle_entry_id is not null
            and paid_on > publicity_until))
);
-- Nobody is aided twice under the same kind of programme and year, in the whole city.
create unique index aid_application_once on aid_application (beneficiary_index, programme_kind, programme_year)
    where state not in ('REJECTED', 'WITHDRAWN');
create index aid_application_path on aid_application (org_path, id);
create index aid_application_waiting on aid_application (state, applied_on);
create index aid_application_publicity on aid_application (publicity_until) where state = 'PUBLICISED';
create index aid_application_household on aid_application (household_id);

create table aid_step (
    id               uuid primary key,
    application_id   uuid not null references aid_application (id),
    organization_id  uuid not null,
    org_path         text collate "C" not null,
    step             text not null,
    taken_on         date not null,
    taken_at         timestamptz not null,
    taken_by         text not null,
    note_sealed      text
);
create index aid_step_application on aid_step (application_id, taken_at);

create table aid_objection (
    id               uuid primary key,
    application_id   uuid not null references aid_application (id),
    organization_id  uuid not null,
    org_path         text collate "C" not null,
    member_id        uuid,
    text_sealed      text not null,
    raised_on        date not null,
    raised_by        text not null,
    decision         text check (decision in ('UPHELD', 'DISMISSED')),
    decided_on       date,
    decided_by       text,
    grounds_sealed   text,
    constraint aid_objection_decided_whole check
        ((decision is null) = (decided_on is null) and (decision is null) = (decided_by is null))
);
create index aid_objection_open on aid_objection (application_id) where decision is null;

-- Running totals of what an organisation paid in a year: what the events tell. The row lock orders them.
create table aid_year (
    id               uuid primary key,
    organization_id  uuid not null,
    org_path         text collate "C" not null,
    year             integer not null,
    persons          integer not null check (persons >= 0),
    total_fen        bigint not null check (total_fen >= 0),
    constraint aid_year_once unique (organization_id, year)
);

revoke update, delete, truncate on aid_step from "${appRole}";
grant update (org_path) on aid_step to "${appRole}";

select platform_protect('programme');
select platform_protect('aid_application', 'member_id');
select platform_protect('aid_step');
select platform_protect('aid_objection', 'member_id');
select platform_protect('aid_year');
