-- Tiêu hủy nội dung: the skeleton stays, with the number of the minutes that tell why the rest is gone.
alter table dossiers.dossier
    add column destroyed_in text check (destroyed_in <> ''),
    add column destroyed_at timestamptz,
    add constraint destroyed_all_or_nothing check ((destroyed_in is null) = (destroyed_at is null)),
    add constraint destroyed_when_closed check (destroyed_in is null or stage = 'CLOSED');
comment on column dossiers.dossier.destroyed_in is 'Nội dung đã tiêu hủy theo biên bản số này; trống: còn nguyên';
create index dossier_by_closing on dossiers.dossier ((coalesce(returned_at, finished_at, filed_at)), id)
    where stage = 'CLOSED' and destroyed_in is null;
create index draft_by_age on dossiers.draft (updated_at, id) where dossier_code is null;

alter table dossiers.event add column redacted boolean not null default false;
comment on column dossiers.event.redacted is
    'Lời văn đã bỏ khi tiêu hủy hồ sơ; giá trị băm trước và sau nằm ở sự kiện DossierDestroyed';

-- History stays written once, but for the one change that takes its words away: nothing else of the row may move, and it
-- happens to a row once.
create or replace function dossiers.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_level = 'ROW' and not old.redacted and new.redacted
        and (to_jsonb(old) - 'data' - 'actor_name' - 'redacted') = (to_jsonb(new) - 'data' - 'actor_name' - 'redacted')
        and exists (select from dossiers.dossier d where d.id = old.dossier_id and d.destroyed_in is not null)
    then
        return new;
    end if;
    raise exception 'dossiers.event is append-only';
end $$;
drop trigger event_is_append_only on dossiers.event;
create trigger event_is_append_only before update or delete on dossiers.event
    for each row execute function dossiers.refuse_change();
create trigger event_is_never_emptied before truncate on dossiers.event
    for each statement execute function dossiers.refuse_change();

-- Which of these files does somebody still need: asked for every file that is to go.
create index draft_file_by_file on dossiers.draft_file (file_id);
create index component_file_by_file on dossiers.component_file (file_id);
create index consultation_by_file on dossiers.consultation (file_id) where file_id is not null;
create index result_by_file on dossiers.result (file_id);
create index draft_by_dossier on dossiers.draft (dossier_code) where dossier_code is not null;
