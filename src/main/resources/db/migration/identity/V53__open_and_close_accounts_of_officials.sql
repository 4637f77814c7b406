alter table identity.account
    add column changed_at timestamptz not null default now(),
    add column closed_at timestamptz,
    add constraint closed_cannot_sign_in check (closed_at is null or not enabled);
create unique index account_of_official_by_personal_index
    on identity.account (personal_index) where official_id is not null;
comment on column identity.account.changed_at is 'Lúc quản trị viên hoặc hệ thống khác sửa gần nhất';
comment on column identity.account.closed_at is 'Lúc tài khoản cán bộ bị đóng; trống: đang mở hoặc chưa bao giờ đóng';

create table identity.setup_code (
    id         boolean primary key default true check (id),
    mark       text not null,
    created_at timestamptz not null
);
comment on table identity.setup_code is 'Mã thiết lập quản trị viên đầu tiên, dùng một lần, chỉ lưu dấu vết';
