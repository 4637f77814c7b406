-- What narrows a role lies in the index, so that counting what it may see of the closed ones reads no dossier.
drop index dossiers.dossier_closed_by_receiving;
drop index dossiers.dossier_closed_by_competent;
create index dossier_closed_by_receiving on dossiers.dossier (receiving_agency, ended_at, id)
    include (restricted, field_name, procedure_code) where stage = 'CLOSED';
create index dossier_closed_by_competent on dossiers.dossier (competent_agency, ended_at, id)
    include (restricted, field_name, procedure_code) where stage = 'CLOSED';
