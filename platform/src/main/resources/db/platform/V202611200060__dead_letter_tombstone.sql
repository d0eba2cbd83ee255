-- A record without a body (a thing erased) carries its sequence in a header; without it the erasure could not be
-- applied again.
alter table dead_letter add column tombstone_seq bigint;
