create table procedures.import (
    id         uuid        not null primary key,
    source     text        not null,
    day        date        not null,
    account_id uuid        not null,
    begun_by   text        not null,
    begun_at   timestamptz not null
);
comment on table procedures.import is 'Một lần nhập danh mục thủ tục quốc gia';
comment on column procedures.import.source is 'Tên tệp và nguồn ghi trong tệp';
comment on column procedures.import.day is 'Ngày áp dụng đặt cho các bản soạn';

create table procedures.import_row (
    import_id uuid    not null references procedures.import (id),
    number    int     not null check (number > 0),
    code      text    not null,
    name      text    not null,
    record    jsonb   not null,
    outcome   text    check (outcome in ('DRAFTED', 'UNCHANGED', 'SKIPPED', 'REFUSED')),
    draft_id  uuid    references procedures.draft (id),
    problems  text[]  not null default '{}',
    primary key (import_id, number)
);
create index import_row_waiting on procedures.import_row (import_id, number) where outcome is null;
comment on table procedures.import_row is 'Từng thủ tục trong tệp nhập, thành bản soạn nào, có gì cần xem lại';
comment on column procedures.import_row.outcome is
    'Thành bản soạn; giống bản đang công bố; đã có bản soạn khác; không nhập được. Trống: chưa tới lượt';
