-- Parameters of rules by region and date. Versions are never changed: a new version follows the old one.

create table rule_version (
    id uuid primary key default gen_random_uuid(),
    code text not null,
    organization_id uuid, -- the region's organisation, null: everywhere
    org_path text collate "C" not null default '/',
    effective_from date not null,
    effective_until date, -- last day, null: until another version follows
    value jsonb not null check (jsonb_typeof(value) = 'object'),
    legal_basis text not null,
    confidence char(1) not null check (confidence in ('A', 'B', 'C')),
    note text,
    created_by text not null,
    created_at timestamptz not null default now(),
    check (effective_until is null or effective_until >= effective_from),
    check ((organization_id is null) = (org_path = '/'))
);

create index rule_version_code on rule_version (code, org_path, effective_from);

comment on column rule_version.confidence is 'A: text of a law or regulation in force; B: secondary source; C: own assumption, to be confirmed by the federation';

select platform_protect('rule_version');

-- Rules are no secret: everybody may know the rule he is measured by. Writing stays in the write scope.
create policy rule_read on rule_version for select using (true);

-- The owner seeds rules in migrations, before anybody has a scope.
create policy rule_seed on rule_version for insert to current_user with check (true);

-- A version is final; only its place follows when an organisation moves in the tree.
revoke update, delete, truncate on rule_version from "${appRole}";
grant update (org_path) on rule_version to "${appRole}";

-- For migrations of services: a rule for everywhere.
create function rule_seed(
    code text, effective_from date, value jsonb, legal_basis text, confidence text, note text default null) returns void
language sql as $$
    insert into rule_version (code, effective_from, value, legal_basis, confidence, note, created_by)
    values (code, effective_from, value, legal_basis, confidence, note, 'migration');
$$;
