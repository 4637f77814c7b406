-- What the dossier's row said after the event: the row is compared with its last event when history is verified.
alter table dossiers.event
    add column filed_after    timestamptz,
    add column received_after timestamptz,
    add column due_after      timestamptz,
    add column finished_after timestamptz,
    add column returned_after timestamptz;
comment on column dossiers.event.filed_after is
    'Lúc nộp theo hồ sơ sau sự kiện; trống ở sự kiện có từ trước khi ghi hiện trạng kèm sự kiện';
comment on column dossiers.event.finished_after is 'Lúc giải quyết xong theo hồ sơ sau sự kiện; dossier.finished_at phải bằng nó';
