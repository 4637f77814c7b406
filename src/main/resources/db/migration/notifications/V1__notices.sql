create schema notifications;

create table notifications.notice (
    id         uuid primary key,
    account_id uuid not null,
    subject    text not null,
    title      text not null,
    body       text not null,
    path       text not null check (path like '/%'),
    facts      jsonb not null,
    created_at timestamptz not null,
    read_at    timestamptz
);
create index notice_by_account on notifications.notice (account_id, created_at desc);
create index notice_by_subject on notifications.notice (subject);
comment on table notifications.notice is 'Thông báo gửi người dân và cán bộ';
comment on column notifications.notice.facts is
    'Cơ quan, người tiếp nhận, người xử lý, thời điểm tiếp nhận, xử lý, trả (Nghị định 224/2026/NĐ-CP, Điều 15, khoản 1)';
