create table identity.reset_code (
    account_id      uuid primary key references identity.account on delete cascade,
    mark            text not null,
    removes_factors boolean not null,
    issued_by       uuid not null,
    issued_at       timestamptz not null,
    expires_at      timestamptz not null check (expires_at > issued_at)
);
comment on table identity.reset_code is 'Mã đặt lại mật khẩu do quản trị viên cấp, dùng một lần, chỉ lưu dấu vết';
comment on column identity.reset_code.removes_factors is 'Dùng mã này thì gỡ luôn các lớp xác thực thứ hai';
