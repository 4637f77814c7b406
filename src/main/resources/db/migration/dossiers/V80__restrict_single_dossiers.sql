alter table dossiers.dossier
    add column restricted boolean not null default false;
comment on column dossiers.dossier.restricted is
    'Hồ sơ hạn chế: chỉ người nộp, người đang tham gia và người được giao quyền xem hồ sơ hạn chế thấy';
