-- A dossier follows its head: it remembers the number of the member state it followed last, and what is due since its head
-- or its responsible cadre left.
alter table member add column sequence bigint not null default 0;
alter table household
    add column head_sequence  bigint not null default 0,
    add column assessment_due text check (assessment_due in ('HEAD_LEFT', 'HEAD_EXPELLED', 'HEAD_DECEASED')),
    add column cadre_due      text check (cadre_due in ('HEAD_MOVED', 'CADRE_LEFT'));
create index household_cadre on household (responsible_member_id);
create index household_due on household (org_path) where assessment_due is not null or cadre_due is not null;

grant update (organization_id) on decision_sheet, household_stage_move, aid_step to "${appRole}";
