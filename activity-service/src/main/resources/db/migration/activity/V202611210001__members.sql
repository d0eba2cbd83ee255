-- Members as the membership context tells them. Personal fields are sealed for their row; the whole table can be
-- dropped and rebuilt from the member state topic.
create table member (
    member_id uuid primary key,
    organization_id uuid not null,
    org_path text collate "C" not null,
    status text not null,
    name text,
    gender text,
    birth_year text,
    employment_kind text,
    received_at timestamptz not null
);
create index member_organization on member (org_path, member_id);
select platform_protect('member', 'member_id');
