-- Files that belong to objects: what they are and where; their content lies in the file store by its hash.

create table attachment (
    id uuid primary key,
    organization_id uuid not null,
    org_path text collate "C" not null,
    object_type text not null,
    object_id uuid not null,
    file_name text not null, -- sealed: names of files often name people
    media_type text not null,
    size_bytes bigint not null check (size_bytes >= 0),
    sha256 char(64) not null,
    retention_until date,
    created_by text not null,
    created_at timestamptz not null
);

create unique index attachment_object on attachment (object_type, object_id, sha256);
create index attachment_content on attachment (sha256);
create index attachment_organization on attachment (organization_id);
create index attachment_retention on attachment (retention_until) where retention_until is not null;

select platform_protect('attachment');
