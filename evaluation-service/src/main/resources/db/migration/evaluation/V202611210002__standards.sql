-- Versions of home standards. The content of a version is one JSON text: a value that never changes once published.

create table home_standard (
    id uuid primary key,
    series_id uuid not null,
    version_number integer not null check (version_number >= 1),
    organization_id uuid not null,
    org_path text collate "C" not null,
    name text not null,
    trial boolean not null,
    valid_from date not null,
    state text not null check (state in ('DRAFT', 'PUBLISHED')),
    content text not null check (content is json object),
    published_at timestamptz,
    version integer not null,
    unique (series_id, version_number),
    check ((state = 'PUBLISHED') = (published_at is not null))
);
create unique index home_standard_one_draft on home_standard (series_id) where state = 'DRAFT';
create index home_standard_organization on home_standard (organization_id);
select platform_protect('home_standard');

create function home_standard_published_never_changes() returns trigger language plpgsql as $$
begin
    if old.state = 'PUBLISHED' and (tg_op = 'DELETE' or (new.content, new.state, new.name, new.trial, new.valid_from,
            new.published_at) is distinct from (old.content, old.state, old.name, old.trial, old.valid_from,
            old.published_at)) then
        raise exception 'a published version of a standard never changes' using errcode = 'raise_exception';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger home_standard_published_never_changes before update or delete on home_standard
    for each row execute function home_standard_published_never_changes();
