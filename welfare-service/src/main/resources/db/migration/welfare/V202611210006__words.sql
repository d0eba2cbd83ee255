-- What is said freely is a note everywhere.
alter table ledger_entry rename column remark to note;
