-- A record without a body (a thing erased) carries its sequence in a header; without it the erasure could not be
-- applied again.
alter table dead_letter add column tombstone_seq bigint;

-- A record is put aside once, however often the consumer dies between putting it aside and committing its offset.
delete from dead_letter d using dead_letter earlier
where d.consumer_group = earlier.consumer_group and d.topic = earlier.topic and d.partition_no = earlier.partition_no
    and d.offset_no = earlier.offset_no and d.id > earlier.id;
create unique index dead_letter_record on dead_letter (consumer_group, topic, partition_no, offset_no);

-- An event from before the first one seen of its aggregate is known by its id alone.
alter table inbox_event add column late boolean not null default false;
