create table identity.client_logout (
    id           uuid primary key,
    client_id    text not null references identity.client,
    account_id   uuid not null,
    sid          text not null,
    created_at   timestamptz not null,
    attempts     int not null default 0,
    next_at      timestamptz not null,
    leased_until timestamptz,
    finished_at  timestamptz,
    delivered    boolean not null default false,
    unique (client_id, sid)
);
create index client_logout_by_next on identity.client_logout (next_at) where finished_at is null;
comment on table identity.client_logout is 'Thông báo phiên đã kết thúc gửi tới hệ thống khác (OpenID Connect Back-Channel Logout)';
comment on column identity.client_logout.leased_until is 'Một nút đang gửi, nút khác không gửi cùng lúc';
comment on column identity.client_logout.delivered is 'Hệ thống kia đã nhận; kết thúc mà chưa nhận là đã thôi gửi';
