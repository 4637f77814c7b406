create schema identity;

create table identity.account (
    id            uuid primary key,
    login         text not null unique check (login = lower(login)),
    password_hash text not null,
    name          text not null,
    official_id   uuid,
    personal_id   text check (personal_id ~ '^\d{12}$'),
    birth_date    date,
    gender        text check (gender in ('nam', 'nu')),
    phone         text,
    email         text,
    address       text,
    unit_code     text,
    enabled       boolean not null default true,
    created_at    timestamptz not null default now()
);
create unique index account_by_personal_id on identity.account (personal_id) where official_id is null;
comment on table identity.account is 'Tài khoản của người dân và cán bộ';
comment on column identity.account.official_id is 'Cán bộ trong organisations.official; trống với người dân';
comment on column identity.account.unit_code is 'Xã, phường cư trú của người dân';

create table identity.role_grant (
    account_id uuid not null references identity.account,
    role       text not null check (role in ('DESK_OFFICER', 'SPECIALIST', 'LEADER', 'CLERK', 'ADMINISTRATOR')),
    agency_id  text not null,
    valid_from date not null,
    valid_to   date check (valid_to is null or valid_to > valid_from),
    primary key (account_id, role, agency_id, valid_from)
);
comment on table identity.role_grant is 'Vai trò của tài khoản tại một cơ quan, có thời hạn';

-- Spring Session, so that a restart signs nobody out and any node knows everybody.
create table identity.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index spring_session_by_expiry on identity.spring_session (expiry_time);
create index spring_session_by_principal on identity.spring_session (principal_name);
comment on table identity.spring_session is 'Phiên làm việc';

create table identity.spring_session_attributes (
    session_primary_id char(36) not null references identity.spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
comment on table identity.spring_session_attributes is 'Thuộc tính của phiên làm việc';

create table identity.signing_key (
    id         text primary key,
    jwk        text not null,
    created_at timestamptz not null default now()
);
comment on table identity.signing_key is 'Khóa ký thẻ truy cập của máy chủ cấp quyền';

create table identity.client (
    id          text primary key,
    name        text not null,
    secret_hash text not null,
    scopes      text[] not null,
    enabled     boolean not null default true,
    created_at  timestamptz not null default now()
);
comment on table identity.client is 'Hệ thống khác được gọi giao diện lập trình';
