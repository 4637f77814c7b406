-- What an entry says about a record elsewhere: its digest as it stood when the entry was written.
alter table audit.entry
    add column record_kind text,
    add column record_key text,
    add column record_digest bytea check (octet_length(record_digest) = 32),
    add constraint entry_records_all_or_nothing check (
        (record_kind is null) = (record_key is null) and (record_kind is null) = (record_digest is null));
create unique index entry_by_record on audit.entry (record_kind, record_key) where record_kind is not null;
-- Entries lie in the order of time on disk: a summary of blocks is enough and costs the writer nothing.
create index entry_by_time on audit.entry using brin (occurred_at) with (pages_per_range = 16, autosummarize = on);

-- Emptied as fast as it is filled.
create table audit.pending (
    entry_id bigint primary key,
    digest   bytea check (octet_length(digest) = 32)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
comment on table audit.pending is 'Dòng nhật ký chờ nối vào chuỗi; giá trị băm do chương trình tính khi ghi, trống ở dòng có từ trước';
insert into audit.pending (entry_id) select id from audit.entry;

-- No foreign key: it would lock and rewrite the head of every entry; verification says what it would say.
create table audit.link (
    position bigint primary key check (position > 0),
    entry_id bigint not null unique,
    digest   bytea not null check (octet_length(digest) = 32),
    hash     bytea not null check (octet_length(hash) = 32)
);
comment on table audit.link is 'Chuỗi nhật ký: mỗi mắt xích băm mắt xích trước và một dòng nhật ký';

create table audit.seal (
    number    int primary key check (number > 0),
    position  bigint not null unique check (position > 0),
    sealed_at timestamptz not null,
    document  bytea not null,
    signature bytea not null
);
comment on table audit.seal is 'Dấu niêm phong: đầu chuỗi nhật ký do con dấu của tỉnh ký, có dấu thời gian';

create function audit.refuse_any_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% is append-only', tg_table_schema, tg_table_name;
end $$;
create trigger link_is_append_only before update or delete or truncate on audit.link
    for each statement execute function audit.refuse_any_change();
create trigger seal_is_append_only before update or delete or truncate on audit.seal
    for each statement execute function audit.refuse_any_change();
