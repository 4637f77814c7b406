create table identity.people_import (
    id          uuid primary key,
    account_id  uuid not null references identity.account,
    state       text not null check (state in ('REFUSED', 'CHECKED', 'RUNNING', 'DONE', 'STOPPED')),
    lines       int not null check (lines >= 0),
    added       int not null default 0,
    changed     int not null default 0,
    unchanged   int not null default 0,
    cursor      int not null default 0,
    done        int not null default 0,
    failed      int not null default 0,
    created_at  timestamptz not null,
    finished_at timestamptz,
    check ((finished_at is not null) = (state in ('DONE', 'STOPPED')))
);
create index people_import_of_account on identity.people_import (account_id, created_at desc);
create index people_import_running on identity.people_import (created_at) where state = 'RUNNING';
comment on table identity.people_import is 'Lần nhập cán bộ từ tệp: đã kiểm tra, đang chạy, xong';
comment on column identity.people_import.added is 'Số tài khoản sẽ mở, thấy lúc kiểm tra';
comment on column identity.people_import.cursor is 'Dòng cuối cùng đã làm xong';

create table identity.people_import_line (
    import_id uuid not null references identity.people_import on delete cascade,
    number    int not null check (number > 0),
    content   bytea not null,
    primary key (import_id, number)
);
comment on table identity.people_import_line is 'Dòng chờ nhập, đã niêm; xóa khi nhập xong';

create table identity.people_import_problem (
    import_id uuid not null references identity.people_import on delete cascade,
    seq       int not null,
    number    int not null,
    place     text not null,
    what      text not null,
    remedy    text not null,
    primary key (import_id, seq)
);
comment on table identity.people_import_problem is 'Chỗ sai của tệp nhập: dòng, cột, điều sai, cách sửa; không chép nội dung ô';

create table identity.people_import_account (
    import_id  uuid not null references identity.people_import on delete cascade,
    account_id uuid not null references identity.account on delete cascade,
    agency_id  text not null,
    slip_at    timestamptz,
    primary key (import_id, account_id)
);
create index people_import_account_by_account on identity.people_import_account (account_id);
comment on table identity.people_import_account is 'Tài khoản đã mở từ tệp, để in phiếu kích hoạt một lần';
comment on column identity.people_import_account.slip_at is 'Lúc in phiếu kích hoạt; trống: chưa in';
