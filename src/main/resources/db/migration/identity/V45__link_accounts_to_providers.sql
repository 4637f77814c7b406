create table identity.provider_link (
    provider     text not null check (provider <> ''),
    subject      text not null check (subject <> '' and length(subject) <= 255),
    account_id   uuid not null references identity.account on delete cascade,
    level        text check (level in ('LEVEL_1', 'LEVEL_2')),
    linked_at    timestamptz not null,
    last_used_at timestamptz not null,
    primary key (provider, subject)
);
create index provider_link_of_account on identity.provider_link (account_id);
comment on table identity.provider_link is 'Liên kết tài khoản với bên xác thực bên ngoài (VNeID, máy chủ của tỉnh)';
comment on column identity.provider_link.provider is 'Khóa của bên xác thực trong thiết lập';
comment on column identity.provider_link.subject is 'Mã của người ấy ở bên xác thực';
comment on column identity.provider_link.level is 'Mức độ định danh ở lần đăng nhập gần nhất; trống khi bên xác thực không nói';
