-- The tree of a past day answers with the codes and the number of units of that day. Of days before this change they are
-- not known; what holds today is written down for today.
alter table organization_history
    add column code text,
    add column credit_code text,
    add column party_organization text,
    add column units_covered int not null default 0 check (units_covered >= 0);

select set_config('app.view_from', '/', true), set_config('app.view_to', '0', true),
    set_config('app.write_from', '/', true), set_config('app.write_to', '0', true);
update organization_history h
set code = o.code, credit_code = o.credit_code, party_organization = o.party_organization,
    units_covered = o.units_covered
from organization o where o.id = h.organization_id and h.valid_until is null;

-- A refused application gives its code and credit code back: the organisation may apply again, or be taken over.
drop index organization_code;
drop index organization_credit_code;
create unique index organization_code on organization (code) where code is not null and state <> 'REFUSED';
create unique index organization_credit_code on organization (credit_code)
    where credit_code is not null and state <> 'REFUSED';
