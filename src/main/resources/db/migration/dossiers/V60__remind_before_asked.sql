-- Nghị định 224/2026/NĐ-CP, Điều 16: dịch vụ chủ động; Điều 17: quyền từ chối và truy vết.
create index result_by_signing on dossiers.result (signed_at)
    where approved and revoked_at is null and kind in ('RESULT', 'CORRECTION');

create table dossiers.proactive_rule (
    id               uuid primary key,
    state            text not null check (state in ('DRAFT', 'ACTIVE', 'PAUSED')),
    version          int not null check (version > 0),
    name             text not null,
    trigger_kind     text not null check (trigger_kind in ('PAPER_EXPIRES', 'RESULT_ISSUED')),
    source_procedure text not null,
    days             int not null check (days between 0 and 3650),
    days_long        int not null check (days_long between 0 and 366),
    proposed         text not null,
    message          text not null,
    reason           text not null,
    level            smallint not null check (level between 1 and 3),
    active_from      date not null,
    active_to        date check (active_to >= active_from),
    filling          jsonb not null,
    previewed        int,
    previewed_at     timestamptz,
    previewed_today  int,
    changed_at       timestamptz not null,
    changed_by       text not null,
    check ((previewed is null) = (previewed_at is null) and (previewed is null) = (previewed_today is null))
);
comment on table dossiers.proactive_rule is 'Quy tắc nhắc chủ động: tỉnh biết gì thì nhắc ai làm thủ tục nào, đến mức nào';
comment on column dossiers.proactive_rule.level is
    'Mức cao nhất: 1 nhắc, 2 chuẩn bị hồ sơ, 3 khuyến nghị; mức 4 (tự động thực hiện) không có';
comment on column dossiers.proactive_rule.previewed is 'Phiên bản đã xem trước: chỉ phiên bản ấy được áp dụng';

create table dossiers.proactive_reminder (
    id             uuid primary key,
    rule_id        uuid not null references dossiers.proactive_rule,
    account_id     uuid not null,
    dossier_id     uuid not null references dossiers.dossier,
    proposed       text not null,
    level          smallint not null check (level between 1 and 3),
    told           text not null,
    recommended    jsonb not null,
    draft_id       uuid,
    sent_at        timestamptz not null,
    draft_ended_at timestamptz check (draft_ended_at is null or draft_id is not null),
    unique (rule_id, account_id, dossier_id)
);
create index proactive_reminder_by_account on dossiers.proactive_reminder (account_id, sent_at desc);
create index proactive_reminder_by_dossier on dossiers.proactive_reminder (dossier_id);
comment on table dossiers.proactive_reminder is 'Đã nhắc chủ động: mỗi quy tắc, mỗi người, mỗi hồ sơ gốc một lần';
comment on column dossiers.proactive_reminder.recommended is 'Khuyến nghị (mức 3): câu hỏi và trả lời đã chọn sẵn';
comment on column dossiers.proactive_reminder.draft_ended_at is 'Bản nháp bị xóa vì người dân từ chối khi chưa động đến';

create table dossiers.proactive_choice (
    id         bigint generated always as identity primary key,
    account_id uuid not null,
    rule_id    uuid references dossiers.proactive_rule,
    level      smallint not null check (level between 0 and 3),
    chosen_at  timestamptz not null
);
create index proactive_choice_by_account on dossiers.proactive_choice (account_id, rule_id, id desc);
comment on table dossiers.proactive_choice is
    'Người dân cho phép nhắc đến mức nào: dòng mới nhất có hiệu lực; rule_id trống là chung cho mọi quy tắc, mức 0 là từ chối';
