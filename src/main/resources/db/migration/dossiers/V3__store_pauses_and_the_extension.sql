-- The clock stands still in stored intervals: who stopped it, why, on which paper, from when to when.
create table dossiers.suspension (
    dossier_id uuid not null references dossiers.dossier,
    seq        int not null,
    kind       text not null check (kind in ('SUPPLEMENT', 'FINANCIAL_OBLIGATION', 'FIELD_SURVEY', 'OTHER_AGENCY', 'LEGAL')),
    reason     text not null,
    document   text not null,
    begins_at  timestamptz not null,
    begun_by   text not null,
    ends_at    timestamptz check (ends_at >= begins_at),
    ended_by   text check ((ended_by is null) = (ends_at is null)),
    ending     text not null default '',
    primary key (dossier_id, seq)
);
create unique index suspension_open on dossiers.suspension (dossier_id) where ends_at is null;
comment on table dossiers.suspension is 'Khoảng thời gian tạm dừng tính hạn: lý do, người quyết định, văn bản';
comment on column dossiers.suspension.kind is
    'Bổ sung hồ sơ, nghĩa vụ tài chính, kiểm tra thực địa, cơ quan khác, lý do khác theo luật';
comment on column dossiers.suspension.document is 'Văn bản làm căn cứ: số, ngày';
comment on column dossiers.suspension.ending is 'Vì sao tính tiếp: đã nộp bổ sung, chứng từ nộp tiền, kết quả kiểm tra';

insert into dossiers.suspension (dossier_id, seq, kind, reason, document, begins_at, begun_by, ends_at, ended_by)
select dossier_id, seq, 'SUPPLEMENT', '', '', asked_at, asked_by, answered_at,
       case when answered_at is not null then 'migration' end
from dossiers.supplement_request
where effect = 'PAUSE';

-- Nghị định 61/2018/NĐ-CP, Điều 19, khoản 9: once. The primary key keeps it.
create table dossiers.extension (
    dossier_id uuid primary key references dossiers.dossier,
    days       int not null check (days between 1 and 366),
    reason     text not null,
    letter     text not null,
    granted_at timestamptz not null,
    granted_by text not null
);
comment on table dossiers.extension is 'Gia hạn: mỗi hồ sơ một lần, kèm văn bản xin lỗi';
comment on column dossiers.extension.days is 'Số ngày làm việc cộng thêm';
comment on column dossiers.extension.letter is 'Số văn bản xin lỗi và đề nghị gia hạn';
