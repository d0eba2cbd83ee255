-- The ledger of welfare money: double entry, append only. Amounts in fen.
-- The database keeps the promises; the service only asks.

create table ledger_account (
    id               uuid primary key,
    organization_id  uuid not null,
    org_path         text collate "C" not null,
    source           text not null check (source in ('FISCAL', 'UPPER_UNION', 'OWN', 'DONATION', 'MATCHING')),
    earmark          text not null check (earmark in
        ('GENERAL', 'LIVING', 'ACCIDENT', 'LEGAL', 'STUDY', 'MEDICAL', 'WARMTH', 'MODEL_WORKER', 'OTHER')),
    kind             text not null check (kind in ('FUND', 'COMMITTED', 'RECEIVED', 'SPENT')),
    balance_fen      bigint not null default 0,
    last_position    bigint not null default 0,
    opened_on        date not null,
    constraint ledger_account_once unique (organization_id, source, earmark, kind),
    constraint ledger_account_not_below_zero check (kind = 'RECEIVED' or balance_fen >= 0),
    constraint ledger_account_received_not_above_zero check (kind <> 'RECEIVED' or balance_fen <= 0)
);
create index ledger_account_path on ledger_account (org_path, id);

create table ledger_entry (
    id               uuid primary key,
    number           bigint generated always as identity,
    organization_id  uuid not null,
    org_path         text collate "C" not null,
    kind             text not null check (kind in ('RECEIPT', 'COMMIT', 'SETTLE', 'RELEASE', 'REVERSAL')),
    fund_account_id  uuid not null references ledger_account (id),
    posting_key      text not null,
    amount_fen       bigint not null check (amount_fen > 0),
    line_count       integer not null check (line_count >= 2),
    application_id   uuid,
    reverses_id      uuid references ledger_entry (id),
    document_number  text,
    remark           text,
    value_on         date not null,
    posted_on        date not null,
    posted_at        timestamptz not null,
    posted_by        text not null,
    constraint ledger_entry_key_once unique (organization_id, posting_key),
    constraint ledger_entry_reversed_once unique (reverses_id),
    constraint ledger_entry_reversal_names_its_entry check ((kind = 'REVERSAL') = (reverses_id is not null)),
    constraint ledger_entry_not_ahead check (value_on <= posted_on)
);
create index ledger_entry_application on ledger_entry (application_id) where application_id is not null;
create index ledger_entry_path on ledger_entry (org_path, kind, posted_on);

create table ledger_line (
    entry_id          uuid not null references ledger_entry (id),
    account_id        uuid not null references ledger_account (id),
    organization_id   uuid not null,
    org_path          text collate "C" not null,
    amount_fen        bigint not null check (amount_fen <> 0),
    position          bigint not null,
    balance_after_fen bigint not null,
    primary key (entry_id, account_id),
    constraint ledger_line_position_once unique (account_id, position)
);

-- Running total of receipts by organisation, source and year: what the receipt event tells. Its row lock puts the
-- events of one total in order.
create table receipt_year (
    id               uuid primary key,
    organization_id  uuid not null,
    org_path         text collate "C" not null,
    source           text not null,
    year             integer not null,
    total_fen        bigint not null check (total_fen >= 0),
    constraint receipt_year_once unique (organization_id, source, year)
);

-- A line is carried into its account in the moment it is written.
create function ledger_line_carry() returns trigger language plpgsql as $$
declare
    owner uuid;
begin
    update ledger_account
       set balance_fen = balance_fen + new.amount_fen, last_position = last_position + 1
     where id = new.account_id
    returning organization_id, balance_fen, last_position
         into owner, new.balance_after_fen, new.position;
    if owner is null then
        raise exception 'account is not within reach' using errcode = '42501';
    end if;
    if owner <> new.organization_id then
        raise exception 'account belongs to another organisation' using errcode = '23514';
    end if;
    return new;
end $$;
create trigger ledger_line_carry before insert on ledger_line
    for each row execute function ledger_line_carry();

-- A balance changes by a line and in no other way, and an account begins empty. Its place follows when its organisation
-- moves in the tree.
create function ledger_account_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.balance_fen <> 0 or new.last_position <> 0 then
            raise exception 'an account begins empty' using errcode = '23514';
        end if;
    elsif pg_trigger_depth() < 2 and to_jsonb(new) - 'org_path' <> to_jsonb(old) - 'org_path' then
        raise exception 'an account changes by its lines only' using errcode = '23514';
    end if;
    return new;
end $$;
create trigger ledger_account_guard before insert or update on ledger_account
    for each row execute function ledger_account_guard();

-- At commit every entry is whole and balances. Fired by entries (none without lines) and by lines (none added later).
create function ledger_entry_balances() returns trigger language plpgsql as $$
declare
    entry uuid;
    wanted integer;
    size bigint;
    lines integer;
    total numeric;
    debit numeric;
begin
    if tg_table_name = 'ledger_line' then
        entry := new.entry_id;
    else
        entry := new.id;
    end if;
    select line_count, amount_fen into wanted, size from ledger_entry where id = entry;
    select count(*), coalesce(sum(amount_fen), 0), coalesce(sum(amount_fen) filter (where amount_fen > 0), 0)
      into lines, total, debit
      from ledger_line where entry_id = entry;
    if lines is distinct from wanted or total <> 0 or debit <> size then
        raise exception 'the entry does not balance'
            using errcode = '23514', constraint = 'ledger_entry_balances';
    end if;
    return null;
end $$;
create constraint trigger ledger_entry_balances after insert on ledger_entry
    deferrable initially deferred for each row execute function ledger_entry_balances();
create constraint trigger ledger_line_balances after insert on ledger_line
    deferrable initially deferred for each row execute function ledger_entry_balances();

-- What is posted stays posted, for everybody; only its place follows when its organisation moves in the tree.
create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'org_path' = to_jsonb(old) - 'org_path' then
        return new;
    end if;
    raise exception 'a posted entry never changes: reverse it' using errcode = '23514';
end $$;
create trigger ledger_entry_append_only before update or delete on ledger_entry
    for each row execute function ledger_is_append_only();
create trigger ledger_line_append_only before update or delete on ledger_line
    for each row execute function ledger_is_append_only();

revoke update, delete, truncate on ledger_entry, ledger_line from "${appRole}";
revoke delete, truncate on ledger_account from "${appRole}";
grant update (org_path) on ledger_entry, ledger_line to "${appRole}";

select platform_protect('ledger_account');
select platform_protect('ledger_entry');
select platform_protect('ledger_line');
select platform_protect('receipt_year');
