-- Members as this service needs them, fed by staffhome.membership.member.state.v1; can be dropped and rebuilt from the
-- log. Of the personal fields of the topic only the name is kept (minimal retention), sealed with this service's key.
create table member (
    id               uuid primary key,
    organization_id  uuid not null,
    org_path         text collate "C" not null,
    status           text not null,
    name_sealed      text
);
create index member_path on member (org_path, id);
select platform_protect('member', 'id');
