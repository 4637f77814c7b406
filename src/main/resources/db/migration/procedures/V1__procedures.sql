create schema procedures;

-- What people type is folded like what is searched: no accents, lower case, y = i.
create table procedures.version (
    id             uuid        not null primary key,
    code           text        not null check (code ~ '^\d\.\d{6}$'),
    name           text        not null check (name <> ''),
    keywords       text        not null,
    field          text        not null,
    summary        text        not null,
    definition     jsonb       not null,
    effective_from date        not null,
    effective_to   date        check (effective_to >= effective_from),
    published_at   timestamptz not null,
    search         text        not null generated always as (public.fold(name || ' | ' || keywords || ' | ' || field)) stored,
    phrases        text[]      not null generated always as (string_to_array(public.fold(name || '|' || keywords), '|')) stored,
    tokens         text[]      not null generated always as
        (regexp_split_to_array(public.fold(name || ' ' || keywords || ' ' || field || ' ' || summary), '[^a-z0-9]+')) stored,
    unique (code, effective_from),
    check (definition ->> 'code' = code)
);
comment on table procedures.version is 'Phiên bản thủ tục hành chính đã công bố';
comment on column procedures.version.keywords is 'Từ người dân hay dùng khi cần thủ tục này, cách nhau bằng |';
comment on column procedures.version.field is 'Tên lĩnh vực';
comment on column procedures.version.summary is 'Dành cho ai, trong một câu';
comment on column procedures.version.definition is 'Toàn bộ nội dung công bố, không bao giờ sửa';
comment on column procedures.version.effective_to is 'Ngày cuối cùng còn áp dụng; trống là còn áp dụng';
comment on column procedures.version.search is 'Tên, từ hay dùng và lĩnh vực đã bỏ dấu, để tìm gần đúng';
comment on column procedures.version.phrases is 'Tên và từng từ hay dùng, đã bỏ dấu';
comment on column procedures.version.tokens is 'Từng chữ đã bỏ dấu, cả trong câu tóm tắt';
create index version_by_search on procedures.version using gin (search public.gin_trgm_ops);
create index version_by_tokens on procedures.version using gin (tokens);

-- A dossier keeps the version it was received under: only the last day of a version may ever change.
create function procedures.refuse_change() returns trigger
    language plpgsql
    as $$
declare
    -- Generated columns are not yet computed in a before trigger.
    derived constant text[] := array ['effective_to', 'search', 'phrases', 'tokens'];
begin
    if tg_op = 'DELETE' or to_jsonb(new) - derived <> to_jsonb(old) - derived then
        raise exception 'published version % of % never changes', old.id, old.code;
    end if;
    return new;
end
$$;
comment on function procedures.refuse_change() is 'Phiên bản đã công bố không được sửa, xóa';
create trigger version_never_changes
    before update or delete on procedures.version
    for each row execute function procedures.refuse_change();

create table procedures.paper (
    version_id uuid not null references procedures.version (id),
    template   text not null check (template <> ''),
    body       text not null check (body <> ''),
    primary key (version_id, template)
);
comment on table procedures.paper is 'Mẫu giấy tờ kết quả, giữ cùng phiên bản thủ tục';

create table procedures.life_event (
    key      text not null primary key check (key ~ '^[a-z0-9-]+$'),
    name     text not null check (name <> ''),
    hint     text,
    position int  not null check (position >= 0)
);
comment on table procedures.life_event is 'Sự kiện cuộc đời, để người dân tìm thủ tục';
