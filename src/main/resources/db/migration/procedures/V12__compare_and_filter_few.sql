drop index procedures.version_by_search;
alter table procedures.version
    drop column tokens,
    -- Read beside every candidate: to unpack whole definitions for them would cost more than the search.
    add column field_code text generated always as (definition -> 'field' ->> 'code') stored,
    add column levels jsonb not null generated always as (coalesce(definition -> 'levels', '[]')) stored,
    add column life_events jsonb not null generated always as (coalesce(definition -> 'lifeEvents', '[]')) stored;
comment on column procedures.version.field_code is 'Mã lĩnh vực, để lọc';
comment on column procedures.version.levels is 'Cấp giải quyết, để lọc';
comment on column procedures.version.life_events is 'Khóa các sự kiện cuộc đời, để tìm và lọc';
create or replace function procedures.refuse_change() returns trigger
    language plpgsql
    as $$
declare
    -- Generated columns are not yet computed in a before trigger.
    derived constant text[] := array
        ['effective_to', 'search', 'phrases', 'field_code', 'levels', 'life_events'];
begin
    if tg_op = 'DELETE' or to_jsonb(new) - derived <> to_jsonb(old) - derived then
        raise exception 'published version % of % never changes', old.id, old.code;
    end if;
    return new;
end
$$;
create index version_in_force on procedures.version (id, effective_from, effective_to);
alter table procedures.life_event
    add column phrases text[] not null
        generated always as (regexp_split_to_array(public.fold(name || ', ' || coalesce(hint, name)), '[,;] *')) stored;
comment on column procedures.life_event.phrases is 'Tên và từng phần gợi ý, đã bỏ dấu';
create index version_by_life_event on procedures.version using gin (life_events);
