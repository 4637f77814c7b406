-- The order of what is closed. A refused or withdrawn dossier was never finished and stands where it was filed.
alter table dossiers.dossier
    add column ended_at timestamptz not null generated always as (coalesce(finished_at, filed_at)) stored;
comment on column dossiers.dossier.ended_at is 'Lúc giải quyết xong; hồ sơ bị từ chối tiếp nhận hoặc rút thì lúc nộp';

-- One index for each way in which a closed dossier concerns somebody: its newest thousand are read from the index alone.
create index dossier_closed_by_receiving on dossiers.dossier (receiving_agency, ended_at desc, id) where stage = 'CLOSED';
create index dossier_closed_by_competent on dossiers.dossier (competent_agency, ended_at desc, id) where stage = 'CLOSED';
create index dossier_closed_by_filer on dossiers.dossier (filed_by, ended_at desc, id) where stage = 'CLOSED';
create index dossier_open_by_filer on dossiers.dossier (filed_by) where stage <> 'CLOSED';

-- The register of machines: all dossiers, newest first.
create index dossier_by_filing on dossiers.dossier (filed_at desc, code desc);
