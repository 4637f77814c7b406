-- A change of the calendar is a row with a state, so that a crash in the middle leaves something to go on with.
create table calendar.adjustment (
    id              uuid primary key,
    state           text not null check (state in ('PREVIEWING', 'PREVIEWED', 'APPLYING', 'APPLIED', 'WITHDRAWN')),
    agency_id       text check (agency_id <> ''),
    summary         text not null check (summary <> ''),
    grounds         text not null default '',
    edits           jsonb not null,
    base_version    bigint not null,
    proposer_id     text not null,
    proposer_name   text not null,
    proposer_title  text,
    proposer_agency text,
    proposed_at     timestamptz not null,
    confirmer_id    text,
    confirmer_name  text,
    confirmed_at    timestamptz,
    finished_at     timestamptz,
    leased_until    timestamptz,
    check (confirmed_at is not null or state not in ('APPLYING', 'APPLIED'))
);
comment on table calendar.adjustment is 'Điều chỉnh lịch làm việc: đề xuất, xem trước, xác nhận, tính lại hạn';
comment on column calendar.adjustment.agency_id is 'Cơ quan; trống: cả tỉnh';
comment on column calendar.adjustment.base_version is 'Phiên bản lịch mà bản xem trước dựa vào';
comment on column calendar.adjustment.leased_until is 'Máy chủ khác không làm tiếp trước thời điểm này';

-- One after the other: a due time is moved by one change, which its history can name.
create unique index adjustment_applying on calendar.adjustment ((true)) where state = 'APPLYING';
create index adjustment_at_work on calendar.adjustment (proposed_at) where state in ('PREVIEWING', 'APPLYING');
create index adjustment_proposed on calendar.adjustment (proposed_at);

create table calendar.adjustment_walk (
    change_id uuid not null references calendar.adjustment,
    source    text not null,
    cursor    text not null default '',
    seen      bigint not null default 0,
    total     bigint not null default 0,
    moved     bigint not null default 0,
    passes    int not null default 0,
    finished  boolean not null default false,
    primary key (change_id, source)
);
comment on table calendar.adjustment_walk is 'Đã đi đến đâu qua các hạn đang mở của từng phân hệ';
comment on column calendar.adjustment_walk.moved is 'Số hạn đã đổi trong lượt đang đi';

create table calendar.due_move (
    change_id uuid not null references calendar.adjustment,
    source    text not null,
    key       text not null,
    code      text not null,
    title     text not null,
    path      text not null,
    agency_id text not null,
    old_due   timestamptz not null,
    new_due   timestamptz,
    problem   text,
    foreseen  boolean not null,
    moved_at  timestamptz,
    primary key (change_id, source, key)
);
comment on table calendar.due_move is 'Hạn bị một điều chỉnh làm đổi: đã thấy trước, đã đổi';
create index due_move_agency on calendar.due_move (change_id, agency_id, code);
