-- Row-level scope: one definition of the policies, called once per table.
-- The settings are read once per statement (as init plans); the hull of the ranges can use an index,
-- the ranges themselves are counted by width_bucket over their sorted borders: odd means inside.

create function platform_protect(target regclass, person_column text default null) returns void
language plpgsql as $$
declare
    in_view text := $p$org_path >= (select current_setting('app.view_from', true))
        and org_path < (select current_setting('app.view_to', true))
        and ((select coalesce(current_setting('app.view_ranges', true), '') = '')
            or width_bucket(org_path, (select nullif(current_setting('app.view_ranges', true), '')::text[])) % 2 = 1)$p$;
    in_write text := $p$org_path >= (select current_setting('app.write_from', true))
        and org_path < (select current_setting('app.write_to', true))
        and ((select coalesce(current_setting('app.write_ranges', true), '') = '')
            or width_bucket(org_path, (select nullif(current_setting('app.write_ranges', true), '')::text[])) % 2 = 1)$p$;
    own_view text;
    own_write text;
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy scope_view on %s for select using (%s)', target, in_view);
    execute format('create policy scope_insert on %s for insert with check (%s)', target, in_write);
    execute format('create policy scope_update on %s for update using (%s) with check (%s)', target, in_write, in_write);
    execute format('create policy scope_delete on %s for delete using (%s)', target, in_write);
    if person_column is not null then
        own_view := format($p$%I = (select nullif(current_setting('app.member_id', true), '')::uuid)$p$, person_column);
        own_write := format($p$%I = (select nullif(current_setting('app.member_write', true), '')::uuid)$p$, person_column);
        execute format('create policy own_view on %s for select using (%s)', target, own_view);
        execute format('create policy own_insert on %s for insert with check (%s)', target, own_write);
        execute format('create policy own_update on %s for update using (%s) with check (%s)', target, own_write, own_write);
        execute format('create policy own_delete on %s for delete using (%s)', target, own_write);
    end if;
end $$;

-- A table that only the service itself reads and writes, under a named system scope.
create function platform_protect_system(target regclass) returns void
language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format($p$create policy system_only on %s using ((select coalesce(current_setting('app.system', true), '')) <> '')
        with check ((select coalesce(current_setting('app.system', true), '')) <> '')$p$, target);
end $$;

-- A table whose rows belong to the caller's subject.
create function platform_protect_subject(target regclass) returns void
language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format($p$create policy own_subject on %s using (subject = (select nullif(current_setting('app.subject', true), ''))
            or (select coalesce(current_setting('app.system', true), '')) <> '')
        with check (subject = (select nullif(current_setting('app.subject', true), ''))
            or (select coalesce(current_setting('app.system', true), '')) <> '')$p$, target);
end $$;

create table scope_organization (
    organization_id uuid primary key,
    parent_id uuid,
    org_path text collate "C" not null,
    name text not null,
    kind text not null,
    state text not null
);
create index scope_organization_path on scope_organization (org_path);
create index scope_organization_parent on scope_organization (parent_id);
select platform_protect('scope_organization');

create table scope_grant (
    grant_id uuid primary key,
    subject text,
    member_id uuid,
    role text not null,
    organization_id uuid not null,
    valid_from date not null,
    valid_until date
);
create index scope_grant_subject on scope_grant (subject);
select platform_protect_system('scope_grant');
