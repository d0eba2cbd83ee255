-- A member whose unit the named union does not cover; a unit that is registered already and gets its union.
alter table staged_member add column unit_unknown boolean not null default false;
alter table staged_unit add column covers boolean not null default false;
