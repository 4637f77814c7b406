create table identity.sign_in_guard (
    key          text primary key,
    wrong        int not null check (wrong >= 0),
    in_flight    int not null check (in_flight >= 0),
    level        int not null check (level >= 0),
    since        timestamptz not null,
    locked_until timestamptz,
    touched_at   timestamptz not null
);
create index sign_in_guard_by_touch on identity.sign_in_guard (touched_at);
comment on table identity.sign_in_guard is 'Số lần nhập sai khi đăng nhập, theo tài khoản, thiết bị quen và địa chỉ mạng';
comment on column identity.sign_in_guard.key is 'Loại và dấu vết không đọc ngược được của tên đăng nhập, thiết bị hoặc địa chỉ';
comment on column identity.sign_in_guard.in_flight is 'Số lần thử đang được kiểm tra, tính như sai cho đến khi biết là đúng';
comment on column identity.sign_in_guard.level is 'Đã phải chờ mấy lần';
