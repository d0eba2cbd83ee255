-- Members as this service needs them, fed by staffhome.membership.member.state.v1; can be dropped and rebuilt.
-- Names are sealed with this service's own field key.
create table member (
    id               uuid primary key,
    organization_id  uuid not null,
    org_path         text collate "C" not null,
    status           text not null,
    name_sealed      text,
    gender_sealed    text,
    birth_year_sealed text,
    employment_kind_sealed text,
    sequence         bigint not null
);
create index member_path on member (org_path, id);
select platform_protect('member', 'id');
