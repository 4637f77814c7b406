create table identity.authenticator_app (
    account_id uuid not null references identity.account on delete cascade,
    confirmed  boolean not null,
    secret     bytea not null,
    last_step  bigint not null default 0,
    created_at timestamptz not null,
    primary key (account_id, confirmed)
);
comment on table identity.authenticator_app is 'Ứng dụng tạo mã đăng nhập một lần (RFC 6238)';
comment on column identity.authenticator_app.secret is 'Khóa bí mật, đã mã hóa';
comment on column identity.authenticator_app.last_step is 'Bước thời gian của mã dùng gần nhất: mỗi mã dùng một lần';

create table identity.recovery_code (
    account_id uuid not null references identity.account on delete cascade,
    mark       text not null,
    created_at timestamptz not null,
    used_at    timestamptz,
    primary key (account_id, mark)
);
comment on table identity.recovery_code is 'Mã dự phòng khi mất điện thoại, chỉ lưu dấu vết';

create table identity.passkey_owner (
    account_id uuid primary key references identity.account on delete cascade,
    handle     bytea not null unique
);
comment on table identity.passkey_owner is 'Mã ngẫu nhiên mà khóa truy cập biết tài khoản';

create table identity.passkey (
    credential_id      bytea primary key,
    id                 uuid not null unique,
    account_id         uuid not null references identity.passkey_owner on delete cascade,
    label              text not null check (label <> ''),
    public_key         bytea not null,
    signature_count    bigint not null,
    uv_initialized     boolean not null,
    backup_eligible    boolean not null,
    backup_state       boolean not null,
    transports         text[] not null,
    attestation_object bytea,
    client_data        bytea,
    created_at         timestamptz not null,
    last_used_at       timestamptz not null
);
create index passkey_of_account on identity.passkey (account_id);
comment on table identity.passkey is 'Khóa truy cập (WebAuthn) của tài khoản: chỉ có khóa công khai';
