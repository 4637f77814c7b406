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
create trigger words_are_learnt after insert or update of code, applicant_name, procedure_name on dossiers.dossier
    for each row execute function dossiers.learn_words();
insert into dossiers.word (word)
select distinct unnest(tsvector_to_array(words))
from dossiers.dossier;

create function dossiers.lexeme(word text) returns text
    language sql immutable strict parallel safe
    as $$
        select '''' || replace(replace(word, '\', '\\'), '''', '''''') || ''''
    $$;

-- Every word as typed; the last one may be the beginning of a word. Nothing when there is no word. A sign inside a word
-- («Páo%Vàng») stays in it and finds nothing, for no word has one. With a holder each word is asked as that holder's. Where
-- more words begin so than are worth naming, the index collects them after all.
create or replace function dossiers.asked_words(asked text, holder text) returns tsquery
    language sql stable strict parallel safe
    as $$
        with typed as (
            select word, dossiers.lexeme(holder || word) as lexeme,
                row_number() over () = count(*) over () as unfinished
            from regexp_split_to_table(public.fold(asked), '[\s,;:/().-]+') word
            where word <> ''
        )
        select (string_agg('(' || coalesce(meant.any_of, typed.lexeme) || ')', ' & '))::tsquery
        from typed
        left join lateral (
            select case when count(*) > 300 then typed.lexeme || ':*'
                else string_agg(dossiers.lexeme(holder || word), ' | ') end as any_of
            from (
                select known.word
                from dossiers.word known
                where known.word >= typed.word collate "C"
                  and known.word < (typed.word || chr(1114111)) collate "C"
                limit 301
            ) beginning
        ) meant on typed.unfinished
    $$;
