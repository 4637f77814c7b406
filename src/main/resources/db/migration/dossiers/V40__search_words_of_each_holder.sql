-- Every word together with each of its holders, so that a search reads what is the asking officer's and nothing else: a
-- word of half the province is rare at one agency. The words of the row itself are only what people type.
drop index dossiers.dossier_closed_by_words;
alter table dossiers.dossier
    drop column words,
    add column words tsvector not null
        generated always as (dossiers.words(code || ' ' || applicant_name || ' ' || procedure_name)) stored;
comment on column dossiers.dossier.words is 'Các chữ để tìm: mã, người nộp, thủ tục';
drop function dossiers.sign;

-- Who filed for himself is found by his account.
create function dossiers.held_words(words tsvector, receiving text, competent text, filer text, applicant uuid)
    returns tsvector
    language sql immutable parallel safe
    as $$
        select array_to_tsvector(array(
            select holder || word
            from unnest(tsvector_to_array(words)) word
            cross join unnest(array_remove(array[
                'r ' || receiving || ' ',
                'c ' || competent || ' ',
                case when filer is distinct from applicant::text then 'f ' || filer || ' ' end], null)) holder))
    $$;
comment on function dossiers.held_words(tsvector, text, text, text, uuid) is
    'Mỗi chữ kèm nơi tiếp nhận, cơ quan giải quyết, người nộp hộ';

create index dossier_closed_by_words on dossiers.dossier
    using gin (dossiers.held_words(words, receiving_agency, competent_agency, filed_by, applicant_account))
    with (gin_pending_list_limit = 256)
    where stage = 'CLOSED';

drop function dossiers.asked_words(text);
-- Every word as typed, the last one as the beginning of a word; nothing when there is no word. A sign inside a word
-- («Páo%Vàng») stays in it and finds nothing, for no word has one. With a holder each word is asked as that holder's.
create function dossiers.asked_words(asked text, holder text) returns tsquery
    language sql immutable strict parallel safe
    as $$
        select (string_agg(
                    '''' || replace(replace(holder || word, '\', '\\'), '''', '''''') || ''''
                        || case when position = count then ':*' else '' end,
                    ' & '))::tsquery
        from (
            select word, row_number() over () as position, count(*) over () as count
            from regexp_split_to_table(public.fold(asked), '[\s,;:/().-]+') word
            where word <> '') words
    $$;
comment on function dossiers.asked_words(text, text) is
    'Điều người dùng gõ vào ô tìm: mọi chữ đều phải có, chữ cuối có thể dở dang';
