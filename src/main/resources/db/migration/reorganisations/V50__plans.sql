create schema reorganisations;

-- A reorganisation is a row with a state, so that a crash in the middle leaves something to go on with.
create table reorganisations.plan (
    id             uuid primary key,
    state          text not null check (state in (
        'DRAFT', 'PREVIEWING', 'PREVIEWED', 'APPLYING', 'INCOMPLETE', 'APPLIED', 'WITHDRAWN')),
    title          text not null check (title <> ''),
    decision       text not null check (decision <> ''),
    effective_on   date not null,
    created_by     text not null,
    created_at     timestamptz not null,
    confirmed_by   text,
    confirmed_name text,
    confirmed_at   timestamptz,
    finished_at    timestamptz,
    leased_until   timestamptz,
    check (confirmed_at is not null or state not in ('APPLYING', 'INCOMPLETE', 'APPLIED'))
);
comment on table reorganisations.plan is 'Phương án sắp xếp cơ quan: soạn, xem trước, xác nhận, chuyển';
comment on column reorganisations.plan.decision is 'Số, tên văn bản quyết định; người dân đọc được ở hồ sơ';
comment on column reorganisations.plan.leased_until is 'Máy chủ khác không làm tiếp trước thời điểm này';
create index plan_at_work on reorganisations.plan (created_at) where state in ('PREVIEWING', 'APPLYING');

create table reorganisations.beginning (
    plan_id    uuid not null references reorganisations.plan,
    agency_id  text not null,
    code       text not null,
    kind       text not null,
    name       text not null check (name <> ''),
    short_name text not null check (short_name <> ''),
    parent_id  text,
    unit_code  text not null,
    primary key (plan_id, agency_id)
);
comment on table reorganisations.beginning is 'Cơ quan bắt đầu hoạt động theo phương án';

create table reorganisations.line (
    plan_id     uuid not null references reorganisations.plan,
    seq         int not null,
    from_agency text not null,
    kind        text not null check (kind in ('MERGE', 'SPLIT', 'RENAME', 'TRANSFER')),
    things      text,
    field       text,
    unit        text,
    to_agency   text not null,
    primary key (plan_id, seq),
    check (from_agency <> to_agency),
    unique nulls not distinct (plan_id, from_agency, things, field, unit)
);
comment on table reorganisations.line is 'Dòng của phương án: việc của cơ quan này chuyển đến cơ quan kia';
comment on column reorganisations.line.things is 'Chỉ loại này; trống: mọi loại';
comment on column reorganisations.line.field is 'Chỉ lĩnh vực này; trống: mọi lĩnh vực';
comment on column reorganisations.line.unit is 'Chỉ người cư trú ở đơn vị hành chính này; trống: mọi nơi';

create table reorganisations.walk (
    plan_id  uuid not null references reorganisations.plan,
    source   text not null,
    cursor   text not null default '',
    seen     bigint not null default 0,
    total    bigint not null default 0,
    moved    bigint not null default 0,
    finished boolean not null default false,
    primary key (plan_id, source)
);
comment on table reorganisations.walk is 'Đã đi đến đâu qua những gì gắn với cơ quan cũ';
comment on column reorganisations.walk.moved is 'Số đã chuyển trong lượt đang đi';

create table reorganisations.rehoming (
    plan_id     uuid not null references reorganisations.plan,
    source      text not null,
    key         text not null,
    part        text not null,
    code        text not null,
    title       text not null,
    path        text,
    from_agency text not null,
    to_agency   text,
    problem     text,
    foreseen    boolean not null,
    moved_at    timestamptz,
    primary key (plan_id, source, key, part)
);
comment on table reorganisations.rehoming is 'Từng thứ được chuyển: đã thấy trước, đã chuyển, chưa có nơi đến';
create index rehoming_of_kind on reorganisations.rehoming (plan_id, source, code);
