-- Read backwards they give both the newest first and, among equals, the later id first; «desc, id» gave a sort on top.
drop index dossiers.dossier_closed_by_receiving;
drop index dossiers.dossier_closed_by_competent;
drop index dossiers.dossier_closed_by_filer;
create index dossier_closed_by_receiving on dossiers.dossier (receiving_agency, ended_at, id) where stage = 'CLOSED';
create index dossier_closed_by_competent on dossiers.dossier (competent_agency, ended_at, id) where stage = 'CLOSED';
create index dossier_closed_by_filer on dossiers.dossier (filed_by, ended_at, id) where stage = 'CLOSED';
