-- Vietnamese search folding, and Spring Modulith's event publication registry (JDBC, its schema version 2).
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

-- unaccent() is not immutable, so an index cannot use it; this wrapper pins the dictionary. y and i are one sound
-- ("kỹ" and "kĩ"), and tone placement ("hoà", "hòa") disappears with the accents.
create function public.fold(text) returns text
    language sql immutable strict parallel safe
    as $$ select translate(lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, nfc))), 'y', 'i') $$;
comment on function public.fold(text) is 'Bỏ dấu tiếng Việt, chữ thường, y = i';

create table event_publication (
    id                     uuid not null primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_serialized_event on event_publication using hash (serialized_event);
create index event_publication_by_completion_date on event_publication (completion_date);
comment on table event_publication is 'Sự kiện đã phát giữa các mô-đun';
