create table dossiers.motion (
    dossier_id uuid not null references dossiers.dossier,
    seq        int not null,
    kind       text not null check (kind in ('EXTEND', 'STOP', 'SECOND_SUPPLEMENT', 'RECALL', 'CORRECT')),
    content    jsonb not null,
    moved_at   timestamptz not null,
    moved_by   text not null,
    mover      text not null,
    decided_at timestamptz,
    decided_by text,
    approved   boolean,
    primary key (dossier_id, seq),
    check ((decided_at is null) = (approved is null) and (decided_at is null) = (decided_by is null))
);
create unique index motion_open on dossiers.motion (dossier_id) where decided_at is null;
comment on table dossiers.motion is
    'Đề xuất chờ lãnh đạo: gia hạn, dừng giải quyết, bổ sung lần hai, thu hồi kết quả, đính chính kết quả';
comment on column dossiers.motion.mover is 'Họ tên người đề xuất lúc đề xuất';

-- One dossier may have several signed papers: the result, its correction, the letter of apology, the notice of stopping.
alter table dossiers.result drop constraint result_pkey;
alter table dossiers.result
    add column seq         int not null default 1,
    add column kind        text not null default 'RESULT'
        check (kind in ('RESULT', 'CORRECTION', 'APOLOGY', 'STOP_NOTICE')),
    add column revoked_at  timestamptz,
    add column revoked_why text check ((revoked_why is null) = (revoked_at is null)),
    add primary key (dossier_id, seq);
alter table dossiers.result alter column seq drop default;
alter table dossiers.result alter column kind drop default;
create unique index result_in_force on dossiers.result (dossier_id)
    where kind in ('RESULT', 'CORRECTION') and revoked_at is null;
comment on table dossiers.result is 'Văn bản đã ký số của hồ sơ: kết quả, bản đính chính, văn bản xin lỗi, thông báo dừng';
comment on column dossiers.result.revoked_at is 'Thu hồi hoặc thay thế lúc; trống: còn giá trị';
