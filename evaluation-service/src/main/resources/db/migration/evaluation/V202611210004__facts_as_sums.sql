-- Facts are sums of what subjects add, so that an event costs what is known of its own subjects, and not of all that its
-- organisation ever did. What a subject adds changed with it, so the store starts empty and is read again from the log.

truncate fact_entry;
drop table fact;
create table fact (
    organization_id uuid not null,
    metric text not null,
    period integer not null,
    org_path text collate "C" not null,
    value bigint not null,
    no_upper_bound bigint not null,
    no_lower_bound bigint not null,
    subjects bigint not null,
    primary key (organization_id, metric, period)
);
comment on table fact is 'of YEAR metrics the value of one organisation (without those below it) in the civil year; of YEAR_END metrics the change against the year before, so the value is the sum of all years up to then';
comment on column fact.no_upper_bound is 'how many parts of the sum are known from below only';
comment on column fact.no_lower_bound is 'how many parts of the sum are known from above only';
comment on column fact.subjects is 'how many subjects count, as a change for YEAR_END metrics';
create index fact_path on fact (org_path, metric, period);
select platform_protect('fact');

drop index fact_entry_subject;
create index fact_entry_subject on fact_entry (metric, subject, ordinal desc, event_id desc, period desc);
