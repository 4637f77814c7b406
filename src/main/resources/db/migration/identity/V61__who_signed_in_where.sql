create table identity.client_authorization (
    id           uuid primary key,
    version      int not null,
    client_id    text not null references identity.client,
    account_id   uuid not null references identity.account on delete cascade,
    session_key  text not null,
    sid          text not null,
    ways         text[] not null,
    signed_in_at timestamptz not null,
    proved_at    timestamptz not null,
    redirect     text not null,
    asked        text[] not null,
    state        text,
    nonce        text,
    challenge    text not null,
    scopes       text[] not null,
    created_at   timestamptz not null default now()
);
create index client_authorization_by_session on identity.client_authorization (session_key);
create index client_authorization_by_sid on identity.client_authorization (sid);
create index client_authorization_by_account on identity.client_authorization (account_id, client_id);
comment on table identity.client_authorization is 'Lần đăng nhập vào một hệ thống khác bằng tài khoản ở đây';
comment on column identity.client_authorization.session_key is 'Phiên làm việc đã sinh ra nó (spring_session.primary_id); phiên hết thì thẻ hết';
comment on column identity.client_authorization.sid is 'Tên phiên nói cho hệ thống khác biết';

create table identity.client_token (
    hash             text primary key,
    authorization_id uuid not null references identity.client_authorization on delete cascade,
    kind             text not null check (kind in ('CONSENT', 'CODE', 'ACCESS', 'REFRESH')),
    issued_at        timestamptz not null,
    expires_at       timestamptz not null check (expires_at > issued_at),
    ended            boolean not null
);
create index client_token_by_authorization on identity.client_token (authorization_id);
comment on table identity.client_token is 'Mã và thẻ đã cấp cho hệ thống khác; chỉ lưu dấu vết SHA-256';
