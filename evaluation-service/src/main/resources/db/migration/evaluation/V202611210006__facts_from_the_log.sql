-- The fact store was emptied for its new shape: the service reads the log again at its next start, as an operator would have
-- it do. One that never heard of anything has nothing to read again.
select set_config('app.system', 'REBUILD', true);
insert into replica_rebuild as r (consumer_group, started_at)
select 'staffhome-evaluation-replica', now() where exists (select 1 from inbox_position)
on conflict (consumer_group) do update set started_at = excluded.started_at, cleared_at = null, ended_at = null;
