create schema retention;

-- Rows are added, never changed: the newest of a scope that has begun counts.
create table retention.rule (
    id             bigint generated always as identity primary key,
    class          text not null check (class <> ''),
    procedure_code text check (procedure_code <> ''),
    field_code     text check (field_code <> ''),
    kind           text not null check (kind in ('PERMANENT', 'PERIOD', 'ENDED')),
    years          int check (years between 0 and 200),
    months         int check (months between 0 and 1200),
    days           int check (days between 0 and 36500),
    ground         text not null check (ground <> ''),
    verified       boolean not null,
    valid_from     date not null,
    written_at     timestamptz not null,
    written_by     text not null,
    written_name   text not null,
    check (procedure_code is null or field_code is null),
    check ((kind = 'PERIOD') = (years is not null and months is not null and days is not null)),
    check (kind <> 'PERIOD' or years + months + days > 0)
);
create index rule_by_class on retention.rule (class, valid_from);
comment on table retention.rule is 'Thời hạn lưu giữ theo loại hồ sơ, thủ tục, lĩnh vực; mỗi thay đổi là một dòng mới có ngày hiệu lực';
comment on column retention.rule.kind is 'Vĩnh viễn, có thời hạn, hoặc thôi áp dụng quy định riêng';
comment on column retention.rule.verified is 'Đã đối chiếu với văn bản; chưa đối chiếu thì không tiêu hủy theo dòng này';
create function retention.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'retention.% is append-only', tg_table_name;
end $$;
create trigger rule_is_append_only before update or delete or truncate on retention.rule
    for each statement execute function retention.refuse_change();

create table retention.hold (
    id             uuid primary key,
    scope          text not null check (scope in ('RECORD', 'PERSON', 'RANGE')),
    code           text,
    person_sealed  bytea,
    person_index   bytea,
    procedure_code text,
    field_code     text,
    first_day      date,
    last_day       date check (last_day >= first_day),
    ground         text not null check (ground <> ''),
    from_day       date not null,
    to_day         date check (to_day >= from_day),
    set_at         timestamptz not null,
    set_by         text not null,
    set_name       text not null,
    lifted_at      timestamptz,
    lifted_by      text,
    lifted_name    text,
    lifted_why     text,
    check ((scope = 'RECORD') = (code is not null)),
    check ((scope = 'PERSON') = (person_sealed is not null and person_index is not null)),
    check ((scope = 'RANGE') = (first_day is not null and last_day is not null)),
    check (scope = 'RANGE' or (procedure_code is null and field_code is null)),
    check (scope <> 'RANGE' or (procedure_code is null) <> (field_code is null)),
    check ((lifted_at is null) = (lifted_by is null)
        and (lifted_at is null) = (lifted_name is null) and (lifted_at is null) = (lifted_why is null))
);
create index hold_in_force on retention.hold (set_at) where lifted_at is null;
comment on table retention.hold is 'Tạm dừng tiêu hủy: một hồ sơ, một người, hoặc một thủ tục hay lĩnh vực trong khoảng ngày';
comment on column retention.hold.person_sealed is 'Số định danh, đã niêm (module privacy)';
comment on column retention.hold.person_index is 'Chỉ mục có khóa của số định danh';
comment on column retention.hold.first_day is 'Hồ sơ nộp từ ngày này đến hết last_day';

create table retention.wave (
    id            uuid primary key,
    state         text not null check (state in ('PROPOSED', 'APPROVED', 'DONE', 'DROPPED')),
    as_of         date not null,
    decision      text not null check (decision <> ''),
    proposed_at   timestamptz not null,
    proposed_by   text not null,
    proposed_for  text,
    proposed_name text not null,
    approved_at   timestamptz,
    approved_by   text,
    approved_name text,
    minutes       text unique,
    finished_at   timestamptz,
    file_id       uuid,
    check ((state in ('APPROVED', 'DONE')) = (approved_at is not null and approved_by is not null
        and approved_name is not null and minutes is not null)),
    check (approved_by is null or approved_by <> proposed_by),
    check ((state = 'DONE') = (file_id is not null)),
    check ((state in ('DONE', 'DROPPED')) = (finished_at is not null))
);
create index wave_by_time on retention.wave (proposed_at desc);
comment on table retention.wave is 'Đợt tiêu hủy: người đề nghị, người duyệt khác người ấy, biên bản';
comment on column retention.wave.file_id is 'Biên bản tiêu hủy trong kho tệp; không bao giờ bị tiêu hủy';

create table retention.wave_item (
    wave_id  uuid not null references retention.wave,
    place    int not null check (place > 0),
    class    text not null,
    key      text not null,
    code     text not null,
    rule_id  bigint not null references retention.rule,
    began_on date not null,
    due_on   date not null check (due_on >= began_on),
    reason   text not null,
    state    text not null default 'WAITING'
        check (state in ('WAITING', 'DESTROYED', 'HELD', 'NOT_DUE', 'GONE', 'FAILED', 'DROPPED')),
    settled_at timestamptz check ((settled_at is null) = (state = 'WAITING')),
    files    int not null default 0 check (files >= 0),
    failure  text check ((failure is null) = (state <> 'FAILED')),
    primary key (wave_id, place)
);
-- A record is in one open wave.
create unique index wave_item_open on retention.wave_item (class, key) where state = 'WAITING';
create index wave_item_waiting on retention.wave_item (wave_id, place) where state = 'WAITING';
comment on table retention.wave_item is 'Từng hồ sơ, dữ liệu trong đợt tiêu hủy và việc đã xảy ra với nó; không có dữ liệu cá nhân';

create table retention.minutes_series (
    year int primary key,
    last int not null check (last > 0)
);
comment on table retention.minutes_series is 'Dãy số biên bản tiêu hủy theo năm';

-- To begin with. None is verified, so nothing is destroyed until somebody has compared them with the texts.
insert into retention.rule
    (class, procedure_code, field_code, kind, years, months, days, ground, verified, valid_from, written_at, written_by, written_name)
values
    ('dossiers.closed', null, null, 'PERIOD', 10, 0, 0,
     'Luật Lưu trữ 33/2024/QH15; Thông tư 10/2022/TT-BNV về thời hạn bảo quản. Cần đối chiếu.', false, date '2026-01-01', now(), 'system', 'Hệ thống'),
    ('dossiers.closed', null, 'HT', 'PERMANENT', null, null, null,
     'Hồ sơ hộ tịch: lưu vĩnh viễn cho đến khi đối chiếu xong pháp luật về hộ tịch và Thông tư 10/2022/TT-BNV. Cần đối chiếu.', false, date '2026-01-01', now(), 'system', 'Hệ thống'),
    ('dossiers.draft', null, null, 'PERIOD', 0, 6, 0,
     'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15: không giữ lâu hơn mục đích xử lý. Cần đối chiếu.', false, date '2026-01-01', now(), 'system', 'Hệ thống'),
    ('files.unheld', null, null, 'PERIOD', 0, 3, 0,
     'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15: không giữ lâu hơn mục đích xử lý. Cần đối chiếu.', false, date '2026-01-01', now(), 'system', 'Hệ thống'),
    ('notifications.notice', null, null, 'PERIOD', 5, 0, 0,
     'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15: không giữ lâu hơn mục đích xử lý. Cần đối chiếu.', false, date '2026-01-01', now(), 'system', 'Hệ thống');
