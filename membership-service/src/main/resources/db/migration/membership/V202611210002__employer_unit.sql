-- Units (work places) and the union that covers each. A unit without a union stands at the organisation that watches
-- over it, with the reason why there is none.
create table employer_unit (
    id uuid primary key,
    organization_id uuid not null references organization (id),
    org_path text collate "C" not null,
    name text not null check (length(name) between 1 and 100),
    credit_code text check (length(credit_code) = 18),
    covered boolean not null,
    covered_since date,
    no_union_reason text,
    category text not null,
    zone text check (length(zone) <= 100),
    staff int check (staff >= 0),
    women int check (women >= 0),
    migrant int check (migrant >= 0),
    agency int check (agency >= 0),
    version int not null default 0,
    constraint employer_unit_reason check (covered or no_union_reason is not null),
    constraint employer_unit_parts check (women <= staff and migrant <= staff and agency <= staff)
);
create unique index employer_unit_credit_code on employer_unit (credit_code) where credit_code is not null;
create unique index employer_unit_name on employer_unit (organization_id, name);
create index employer_unit_listing on employer_unit (name collate "C", id);
create index employer_unit_scope on employer_unit (org_path);
select platform_protect('employer_unit');
