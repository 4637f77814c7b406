create schema audit;

create table audit.entry (
    id          bigint generated always as identity primary key,
    occurred_at timestamptz not null,
    actor_id    text not null,
    actor_name  text not null,
    agency_id   text,
    deed        text not null,
    subject     text not null,
    detail      jsonb not null default '{}'
);
create index entry_by_subject on audit.entry (subject, id);
create index entry_by_actor on audit.entry (actor_id, id);
comment on table audit.entry is 'Nhật ký: ai đã làm gì, đã xem gì';

-- The log is written once: neither the application nor a careless console changes a line of it.
create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit.entry is append-only';
end $$;
create trigger entry_is_append_only before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();
