-- How far a rebuild of the replicas of a consumer group is; kept here so that one that was killed goes on.
create table replica_rebuild (
    consumer_group text primary key,
    started_at timestamptz not null,
    cleared_at timestamptz,
    ended_at timestamptz
);
select platform_protect_system('replica_rebuild');

-- Answers are sealed from now on and requests known by a keyed index; those of before are forgotten.
truncate idempotency_answer;
