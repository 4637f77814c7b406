create table dossiers.consultation (
    dossier_id uuid not null references dossiers.dossier,
    seq        int not null,
    round      int not null,
    place      int not null,
    agency_id  text not null,
    question   text not null,
    days       int not null check (days between 1 and 60),
    planned_at timestamptz not null,
    planned_by text not null,
    asked_at   timestamptz,
    due_at     timestamptz check ((due_at is null) = (asked_at is null)),
    closed_at  timestamptz,
    closed_by  text check ((closed_by is null) = (closed_at is null)),
    outcome    text check (outcome in ('ANSWERED', 'SILENT', 'CANCELLED')),
    answer     text not null default '',
    file_id    uuid,
    primary key (dossier_id, seq),
    unique (dossier_id, round, place, agency_id),
    check ((outcome is null) = (closed_at is null))
);
create index consultation_open on dossiers.consultation (agency_id, due_at) where asked_at is not null and closed_at is null;
comment on table dossiers.consultation is 'Lấy ý kiến cơ quan khác: song song (cùng thứ tự) hoặc lần lượt (liên thông)';
comment on column dossiers.consultation.round is 'Đợt lấy ý kiến';
comment on column dossiers.consultation.place is 'Thứ tự trong đợt; cùng thứ tự là hỏi song song';
comment on column dossiers.consultation.outcome is 'Đã trả lời; hết hạn không trả lời, giải quyết tiếp; thôi không hỏi';

create table dossiers.participant (
    dossier_id uuid not null references dossiers.dossier,
    seq        int not null,
    account_id uuid not null,
    part       text not null check (part in ('MAIN', 'ASSIST', 'WATCH')),
    name       text not null,
    joined_at  timestamptz not null,
    joined_by  text not null,
    left_at    timestamptz,
    primary key (dossier_id, seq)
);
create unique index participant_now on dossiers.participant (dossier_id, account_id) where left_at is null;
create unique index participant_main on dossiers.participant (dossier_id) where left_at is null and part = 'MAIN';
comment on table dossiers.participant is 'Người thụ lý chính, phối hợp, theo dõi hồ sơ, theo thời gian';
create index dossier_by_handler on dossiers.dossier (handler, due_at) where handler is not null and stage <> 'CLOSED';
