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

-- Abbreviations and other ways to say what the State calls otherwise. A question is also read with them replaced.
create table procedures.wording (
    said  text not null primary key check (said = array_to_string(procedures.words(said), ' ') and said <> ''),
    meant text not null check (meant = array_to_string(procedures.words(meant), ' '))
);
comment on table procedures.wording is 'Chữ viết tắt, cách nói khác và điều người dân muốn nói; nghĩa trống là lời đưa đẩy';

insert into procedures.wording (said, meant)
select array_to_string(procedures.words(said), ' '), array_to_string(procedures.words(meant), ' ')
from (values
    ('attp', 'an toàn thực phẩm'),
    ('atvstp', 'an toàn thực phẩm'),
    ('bđs', 'bất động sản'),
    ('bhtn', 'bảo hiểm thất nghiệp'),
    ('bhxh', 'bảo hiểm xã hội'),
    ('bhyt', 'bảo hiểm y tế'),
    ('btxh', 'bảo trợ xã hội'),
    ('cccd', 'thẻ căn cước'),
    ('cchn', 'chứng chỉ hành nghề'),
    ('cmnd', 'thẻ căn cước'),
    ('cmt', 'thẻ căn cước'),
    ('cmtnd', 'thẻ căn cước'),
    ('dntn', 'doanh nghiệp tư nhân'),
    ('đk', 'đăng ký'),
    ('đkdn', 'đăng ký doanh nghiệp'),
    ('đkhkd', 'đăng ký hộ kinh doanh'),
    ('đkkd', 'đăng ký kinh doanh'),
    ('đkkh', 'đăng ký kết hôn'),
    ('đkks', 'đăng ký khai sinh'),
    ('đkkt', 'đăng ký khai tử'),
    ('đkx', 'đăng ký xe'),
    ('đtm', 'đánh giá tác động môi trường'),
    ('gcn', 'giấy chứng nhận'),
    ('gcnqsdđ', 'giấy chứng nhận quyền sử dụng đất'),
    ('gks', 'giấy khai sinh'),
    ('gp', 'giấy phép'),
    ('gpkd', 'giấy phép kinh doanh'),
    ('gplđ', 'giấy phép lao động'),
    ('gplx', 'giấy phép lái xe'),
    ('gpxd', 'giấy phép xây dựng'),
    ('hđlđ', 'hợp đồng lao động'),
    ('hkd', 'hộ kinh doanh'),
    ('htx', 'hợp tác xã'),
    ('lltp', 'lý lịch tư pháp'),
    ('ncc', 'người có công'),
    ('nkt', 'người khuyết tật'),
    ('nlđ', 'người lao động'),
    ('nvqs', 'nghĩa vụ quân sự'),
    ('pccc', 'phòng cháy chữa cháy'),
    ('qsdđ', 'quyền sử dụng đất'),
    ('syll', 'sơ yếu lý lịch'),
    ('tgpl', 'trợ giúp pháp lý'),
    ('thcs', 'trung học cơ sở'),
    ('thpt', 'trung học phổ thông'),
    ('tnhh', 'trách nhiệm hữu hạn'),
    ('tthn', 'tình trạng hôn nhân'),
    ('ubnd', 'ủy ban nhân dân'),
    ('vsattp', 'an toàn thực phẩm'),
    ('xntthn', 'xác nhận tình trạng hôn nhân'),
    ('bằng lái', 'giấy phép lái'),
    ('căn cước công dân', 'thẻ căn cước'),
    ('chứng minh nhân dân', 'thẻ căn cước'),
    ('chứng minh thư', 'thẻ căn cước'),
    ('giấy tờ tùy thân', 'thẻ căn cước'),
    ('thẻ căn cước công dân', 'thẻ căn cước'),
    ('cất nhà', 'xây nhà'),
    ('làm nhà', 'xây nhà'),
    ('chia tài sản', 'phân chia di sản'),
    ('di chúc', 'di chúc'),
    ('đẻ con', 'sinh con'),
    ('mới đẻ', 'mới sinh con'),
    ('sinh em bé', 'sinh con'),
    ('khai sanh', 'khai sinh'),
    ('sanh con', 'sinh con'),
    ('lập gia đình', 'kết hôn'),
    ('mới chết', 'người thân mất'),
    ('mới mất', 'người thân mất'),
    ('người chết', 'người thân mất'),
    ('vừa mất', 'người thân mất'),
    ('làm lại', 'cấp lại'),
    ('xin lại', 'cấp lại'),
    ('bị mất', 'cấp lại'),
    ('mần', 'làm'),
    ('môi giới nhà đất', 'môi giới bất động sản'),
    ('đốn cây', 'chặt cây'),
    ('nhập khẩu', 'đăng ký thường trú'),
    ('sổ hồng', 'sổ đỏ'),
    ('tiệm', 'cửa hàng'),
    -- What people say around what they want.
    ('ạ', ''),
    ('ở đâu', ''),
    ('bao nhiêu', ''),
    ('bây giờ', ''),
    ('cần gì', ''),
    ('chị', ''),
    ('cho hỏi', ''),
    ('có được không', ''),
    ('cần những giấy tờ gì', ''),
    ('cần giấy tờ gì', ''),
    ('cần làm giấy tờ gì', ''),
    ('cần làm thủ tục gì', ''),
    ('được không', ''),
    ('gì', ''),
    ('giấy tờ gì', ''),
    ('hồ sơ', ''),
    ('hỏi', ''),
    ('không', ''),
    ('làm sao', ''),
    ('làm thế nào', ''),
    ('mình', ''),
    ('muốn', ''),
    ('như thế nào', ''),
    ('phải làm gì', ''),
    ('thì', ''),
    ('thì làm ở đâu', ''),
    ('thế nào', ''),
    ('thủ tục', ''),
    ('tôi', ''),
    ('tui', ''),
    ('chúng em', ''),
    ('chúng tôi', ''),
    ('xin hỏi', '')) as people (said, meant)
on conflict do nothing;
delete from procedures.wording where said = meant;

create function procedures.meant(words text[], wordings boolean) returns text[]
    language plpgsql stable strict parallel safe
    as $$
declare
    known   record;
    meaning text := ' ' || array_to_string(words, ' ') || ' ';
begin
    -- The longest first: «giấy tờ gì» is gone before «giấy tờ» could be taken for something.
    for known in
        select wording.said, wording.meant
        from procedures.wording
        where (wordings or wording.meant = '')
          and position(' ' || wording.said || ' ' in meaning) > 0
        order by length(wording.said) desc, wording.said
    loop
        meaning := replace(meaning, ' ' || known.said || ' ', ' ' || ltrim(known.meant || ' '));
    end loop;
    return coalesce(nullif(array_remove(string_to_array(meaning, ' '), ''), '{}'), words);
end
$$;
comment on function procedures.meant(text[], boolean) is 'Bỏ lời đưa đẩy; nếu cần, đổi cách nói của người dân ra chữ của Nhà nước';

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
