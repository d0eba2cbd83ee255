-- Outbox: written in the transaction of the change, emptied by the relay after the broker's acknowledgement.
create table outbox (
    id bigint generated always as identity primary key,
    event_id uuid not null,
    topic text not null,
    event_key text not null,
    aggregate_type text not null,
    aggregate_seq bigint not null,
    type text not null,
    payload text, -- null: a tombstone
    traceparent text,
    created_at timestamptz not null
);

-- The counter of each aggregate. Its row lock is held until commit: writers of one aggregate take turns,
-- so that outbox ids are in commit order per aggregate even if the use case forgot to lock.
create table outbox_sequence (
    topic text not null,
    event_key text not null,
    last_seq bigint not null,
    primary key (topic, event_key)
);

create table inbox_event (
    consumer_group text not null,
    event_id uuid not null,
    received_at timestamptz not null,
    primary key (consumer_group, event_id)
);
create index inbox_event_age on inbox_event (received_at);

create table inbox_position (
    consumer_group text not null,
    topic text not null,
    event_key text not null,
    first_seq bigint not null,
    last_seq bigint not null,
    primary key (consumer_group, topic, event_key)
);

create table inbox_parked (
    consumer_group text not null,
    topic text not null,
    event_key text not null,
    seq bigint not null,
    payload text not null,
    parked_at timestamptz not null,
    primary key (consumer_group, topic, event_key, seq)
);

create table dead_letter (
    id uuid primary key,
    consumer_group text not null,
    topic text not null,
    partition_no int not null,
    offset_no bigint not null,
    event_key text,
    payload text,
    reason text not null,
    died_at timestamptz not null,
    replayed_at timestamptz
);
create index dead_letter_open on dead_letter (died_at) where replayed_at is null;

select platform_protect_system('inbox_event');
select platform_protect_system('inbox_position');
select platform_protect_system('inbox_parked');
select platform_protect_system('dead_letter');

-- Answers of requests with an Idempotency-Key, kept under the caller's subject.
create table idempotency_answer (
    subject text not null,
    idempotency_key text not null,
    operation text not null,
    request_hash text not null,
    status int,
    headers text,
    body text,
    created_at timestamptz not null,
    primary key (subject, idempotency_key)
);
create index idempotency_answer_age on idempotency_answer (created_at);
select platform_protect_subject('idempotency_answer');
