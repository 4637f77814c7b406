-- A search over six thousand procedures may not compare texts with all of them. Every word and every pair of neighbouring
-- words of a procedure is written down when it is published; only the few that share most with the question are compared.

create function procedures.words(text) returns text[]
    language sql immutable strict parallel safe
    as $$ select array_remove(regexp_split_to_array(public.fold($1), '[^a-z0-9]+'), '') $$;
comment on function procedures.words(text) is 'Các chữ đã bỏ dấu, theo thứ tự';

create table procedures.term (
    term text collate "C" not null primary key
);
comment on table procedures.term is 'Mọi chữ và cặp chữ liền nhau đã có trong danh mục';

create table procedures.holding (
    term       text collate "C" not null,
    version_id uuid not null references procedures.version (id),
    heavy      real not null check (heavy > 0),
    primary key (term, version_id) include (heavy)
);
comment on table procedures.holding is 'Thủ tục nào có chữ, cặp chữ nào';
comment on column procedures.holding.heavy is 'Nặng hay nhẹ: tên và từ hay dùng 1, lĩnh vực và câu tóm tắt ít hơn';

-- A word and what is left of it when a finger misses one letter; two words that share one of these are a slip apart. Pairs
-- stand here as they look when the space was forgotten.
create table procedures.spelling (
    slip text collate "C" not null,
    term text collate "C" not null,
    primary key (slip, term)
);
comment on table procedures.spelling is 'Cách gõ sai một chữ cái, hoặc quên dấu cách, của từng chữ đã biết';

create function procedures.slips(word text) returns text[]
    language sql immutable strict parallel safe
    as $$
        select array_agg(distinct slip)
        from (
            select word as slip
            union all
            select overlay(word placing '' from letter for 1) from generate_series(1, length(word)) as letter
        ) as missed
        where length(slip) > 1
    $$;
comment on function procedures.slips(text) is 'Chữ này và nó khi thiếu một chữ cái';

create function procedures.teach(versions uuid[]) returns void
    language sql
    as $$
        with phrase as (
            select id, procedures.words(phrase) as words, 1.0 as heavy
            from procedures.version, unnest(name || string_to_array(keywords, '|')) as phrase
            where id = any (versions)
            union all
            select id, procedures.words(field), 0.5 from procedures.version where id = any (versions)
            union all
            select id, procedures.words(summary), 0.4 from procedures.version where id = any (versions)
        ),
        own as (
            -- A word says more in a short phrase than in a name of three lines.
            select term, id, max(heavy * (0.7 + 0.9 / greatest(cardinality(words), 3))) as heavy
            from phrase,
                generate_subscripts(words, 1) as place,
                unnest(array [words[place], words[place] || ' ' || words[place + 1]]) as term
            where term is not null
            group by term, id
        ),
        -- In order, so that two who publish the same new words never wait for each other in a circle.
        learnt as (
            insert into procedures.term (term)
            select distinct term from own order by term
            on conflict do nothing
            returning term
        ),
        held as (
            insert into procedures.holding (term, version_id, heavy)
            select term, id, heavy from own
        )
        insert into procedures.spelling (slip, term)
        select slip, learnt.term
        from learnt,
            unnest(case
                when learnt.term like '% %' then array [replace(learnt.term, ' ', '')]
                else procedures.slips(learnt.term) end) as slip
    $$;
comment on function procedures.teach(uuid[]) is 'Ghi các chữ của những thủ tục này để tìm';
select procedures.teach(array(select id from procedures.version));

create function procedures.teach_published() returns trigger
    language plpgsql
    as $$
begin
    perform procedures.teach(array(select id from published));
    return null;
end
$$;
comment on function procedures.teach_published() is 'Thủ tục vừa công bố là tìm được ngay';
create trigger published_versions_are_taught
    after insert on procedures.version
    referencing new table as published
    for each statement execute function procedures.teach_published();

-- Telex and VNI keys that became letters: dd, aa, w, a tone at the end of the word, a digit inside it.
create function procedures.untyped(word text) returns text
    language sql immutable strict parallel safe
    as $$
        select case
            when word ~ '^[0-9]+$' then word
            else regexp_replace(
                regexp_replace(
                    regexp_replace(word, '[0-9wfj]', '', 'g'),
                    '([adeo])\1', '\1', 'g'),
                '([aeiou](c|ch|m|n|ng|nh|p|t|i|o|u)?)[srx]$', '\1') end
    $$;
comment on function procedures.untyped(text) is 'Chữ không còn phím dấu telex, VNI gõ nhầm';

-- What a typed word may stand for, and how surely: itself; itself without the marks of the keyboard; the beginning of a word
-- that is still being typed; words run together; a word one slip away. Slips of a word that exists are only believed
-- where they make a pair with their neighbour.
create function procedures.alternatives(word text, unfinished boolean)
    returns table (term text, sure real, alone boolean)
    -- In PL/pgSQL the plan is made once for a connection, not for every word.
    language plpgsql stable strict parallel safe rows 20
    as $$
#variable_conflict use_column
declare
    unmarked constant text   := procedures.untyped(word);
    slips    constant text[] := case when length(word) > 2 then procedures.slips(word) end;
    parts    constant text[] := array(
        select part
        from generate_series(4, length(word)) as letters,
            unnest(array [left(word, letters), right(word, letters)]) as part);
begin
    return query
        with candidate as (
            select term, 1.0 as sure from procedures.term where term.term = word
            union all
            select term, 0.9 from procedures.term where term.term = unmarked
            union all
            select term, 0.8 from procedures.spelling where slip = any (parts) and term like '% %'
            union all
            (select term, 0.6
            from procedures.term
            where unfinished
              and term > word collate "C"
              and term < (word || '~') collate "C"
              and term not like '% %'
            limit 100)
            union all
            select term, 0.5 from procedures.spelling where slip = any (slips) and term not like '% %'
        )
        select term, max(sure)::real, max(sure) = 1 or max(max(sure)) over () < 1
        from candidate
        group by term;
end
$$;
comment on function procedures.alternatives(text, boolean) is 'Chữ vừa gõ có thể là những chữ nào';
