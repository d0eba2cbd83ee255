-- Facts: what each event contributes (fact_entry), and what follows from all entries (fact).
-- fact is a pure function of the set of entries, so the order in which events arrive leaves no trace.

create table fact_entry (
    metric text not null,
    event_id uuid not null,
    period integer not null,
    organization_id uuid not null,
    org_path text collate "C" not null,
    subject text not null,
    ordinal bigint not null,
    value bigint not null,
    precision_bits smallint not null check (precision_bits between 0 and 3),
    event_type text not null,
    occurred_at timestamptz not null,
    primary key (metric, event_id, period)
);
comment on column fact_entry.period is 'civil year in Asia/Shanghai';
comment on column fact_entry.subject is 'what the entry speaks of; of several entries of a subject the one with the highest (ordinal, event_id, period) counts';
comment on column fact_entry.ordinal is 'sequence of the event in its aggregate';
comment on column fact_entry.precision_bits is 'bounds that are lost: 0 EXACT, 1 AT_LEAST, 2 BELOW, 3 ABOUT';
comment on column fact_entry.org_path is '/ until the organisation is known here';
create index fact_entry_organization on fact_entry (organization_id, metric, period);
create index fact_entry_subject on fact_entry (metric, subject);
create index fact_entry_path on fact_entry (org_path, metric, occurred_at, event_id);
select platform_protect('fact_entry');

create table fact (
    organization_id uuid not null,
    metric text not null,
    period integer not null,
    org_path text collate "C" not null,
    value bigint not null,
    precision_bits smallint not null check (precision_bits between 0 and 3),
    primary key (organization_id, metric, period)
);
comment on table fact is 'value of a metric of one organisation (without those below it) and civil year; a year without a row has of YEAR metrics 0 and of YEAR_END metrics the value of the latest year before it';
create index fact_path on fact (org_path, metric, period);
select platform_protect('fact');
