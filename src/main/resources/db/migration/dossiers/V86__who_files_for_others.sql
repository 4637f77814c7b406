-- What is taken on paper at a desk is the desk's: whoever works there sees it, and who has left it does not. Only who files
-- online for somebody else, by a mandate, as a helper or as a system, sees it as the one who filed.
alter table dossiers.dossier
    add column filing_agent text generated always as (
        case when channel = 2 and filed_by is distinct from applicant_account::text then filed_by end) stored;
comment on column dossiers.dossier.filing_agent is
    'Người hoặc hệ thống nộp trực tuyến cho người khác; trống: tự nộp, hoặc giấy nhận tại quầy, qua bưu chính';

drop index dossiers.dossier_open_by_filer;
drop index dossiers.dossier_closed_by_filer;
create index dossier_open_by_agent on dossiers.dossier (filing_agent)
    where stage <> 'CLOSED' and filing_agent is not null;
create index dossier_closed_by_agent on dossiers.dossier (filing_agent, ended_at, id)
    where stage = 'CLOSED' and filing_agent is not null;

drop index dossiers.dossier_closed_by_words;
drop function dossiers.held_words(tsvector, text, text, text, uuid);
create function dossiers.held_words(words tsvector, receiving text, competent text, agent text) returns tsvector
    language sql immutable parallel safe
    as $$
        select array_to_tsvector(array(
            select holder || word
            from unnest(tsvector_to_array(words)) word
            cross join unnest(array_remove(array[
                'r ' || receiving || ' ',
                'c ' || competent || ' ',
                'a ' || agent || ' '], null)) holder))
    $$;
comment on function dossiers.held_words(tsvector, text, text, text) is
    'Mỗi chữ kèm nơi tiếp nhận, cơ quan giải quyết, người nộp cho người khác';
create index dossier_closed_by_words on dossiers.dossier
    using gin (dossiers.held_words(words, receiving_agency, competent_agency, filing_agent))
    with (gin_pending_list_limit = 256)
    where stage = 'CLOSED';
