-- The public line of figures asks by day and month.
create index dossier_by_receipt on dossiers.dossier (received_at) where received_at is not null;
create index dossier_by_finish on dossiers.dossier (finished_at) where finished_at is not null;
