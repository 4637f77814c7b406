-- An unfinished word is looked up among all words there are, some ten thousand, and each of those found in the index of
-- closed dossiers: twenty times cheaper than to let that index collect everything that begins so.
create table dossiers.word (
    word text collate "C" primary key
);
comment on table dossiers.word is 'Mọi chữ đã có trong hồ sơ, để hiểu chữ gõ dở';

create function dossiers.learn_words() returns trigger language plpgsql as $$
begin
    -- In order, so that two filings with the same new words never wait for each other in a circle.
    insert into dossiers.word (word)
    select word
    from unnest(tsvector_to_array(new.words)) word
    where not exists (select from dossiers.word known where known.word = word.word)
    order by word
    on conflict do nothing;
    return null;
end $$;
create trigger words_are_learnt after insert or update of applicant_name, procedure_name on dossiers.dossier
    for each row execute function dossiers.learn_words();
insert into dossiers.word (word)
select distinct unnest(tsvector_to_array(words))
from dossiers.dossier;

-- Every word as typed; the last one, from two letters on, may be the beginning of a word. Nothing when there is no word. A
-- sign inside a word («Páo%Vàng») stays in it and finds nothing, for no word has one. With a holder each word is asked as
-- that holder's.
create or replace function dossiers.asked_words(asked text, holder text) returns tsquery
    language sql stable strict parallel safe
    as $$
        select (string_agg(
                    '(' || coalesce(
                        (
                            select string_agg(
                                '''' || replace(replace(holder || meant.word, '\', '\\'), '''', '''''') || '''', ' | ')
                            from (
                                select known.word
                                from dossiers.word known
                                where typed.position = typed.count
                                  and length(typed.word) > 1
                                  and known.word >= typed.word collate "C"
                                  and known.word < (typed.word || chr(1114111)) collate "C"
                                order by known.word
                                limit 300
                            ) meant
                        ),
                        '''' || replace(replace(holder || typed.word, '\', '\\'), '''', '''''') || '''') || ')',
                    ' & '))::tsquery
        from (
            select word, row_number() over () as position, count(*) over () as count
            from regexp_split_to_table(public.fold(asked), '[\s,;:/().-]+') word
            where word <> ''
        ) typed
    $$;
