-- An officer looks for a dossier by words: parts of its code, of the applicant's name, of the procedure's. Whole words
-- need a third of the room of letter triples, and are found five times faster among a million.
create function dossiers.words(text) returns tsvector
    language sql immutable strict parallel safe
    as $$ select array_to_tsvector(array_remove(regexp_split_to_array(public.fold($1), '[\s[:punct:]]+'), '')) $$;
comment on function dossiers.words(text) is 'Các chữ của một đoạn văn, bỏ dấu, y = i';

-- Every word as typed, the last one as the beginning of a word; nothing when there is no word. A sign inside a word
-- («Páo%Vàng») stays in it and finds nothing, for no word has one.
create function dossiers.asked_words(text) returns tsquery
    language sql immutable strict parallel safe
    as $$
        select (string_agg(
                    '''' || replace(replace(word, '\', '\\'), '''', '''''') || ''''
                        || case when position = count then ':*' else '' end,
                    ' & '))::tsquery
        from (
            select word, row_number() over () as position, count(*) over () as count
            from regexp_split_to_table(public.fold($1), '[\s,;:/().-]+') word
            where word <> '') asked
    $$;
comment on function dossiers.asked_words(text) is 'Điều người dùng gõ vào ô tìm: mọi chữ đều phải có, chữ cuối có thể dở dang';

create function dossiers.sign(text) returns tsquery
    language sql immutable strict parallel safe
    as $$ select ('''' || replace($1, '''', '''''') || '''')::tsquery $$;
comment on function dossiers.sign(text) is 'Dấu hiệu hồ sơ thuộc về ai, để tìm cùng với chữ';

-- Whom a dossier concerns is in words too, which nobody can type: they begin with a space. So one index answers «of this
-- agency, with these words» without reading anybody else's. Who filed for himself is found by his account.
alter table dossiers.dossier
    drop column search,
    add column words tsvector not null generated always as (
        dossiers.words(code || ' ' || applicant_name || ' ' || procedure_name)
            || array_to_tsvector(array_remove(array[
                ' r ' || receiving_agency,
                ' c ' || competent_agency,
                case when filed_by is distinct from applicant_account::text then ' f ' || filed_by end], null))) stored;
comment on column dossiers.dossier.words is 'Các chữ để tìm: mã, người nộp, thủ tục, nơi tiếp nhận, cơ quan giải quyết';

-- Open dossiers are few and read by agency; only the closed ones need the index, and only they pay for it. Its pending
-- list is kept short, for every search reads it whole.
create index dossier_closed_by_words on dossiers.dossier using gin (words) with (gin_pending_list_limit = 256)
    where stage = 'CLOSED';
