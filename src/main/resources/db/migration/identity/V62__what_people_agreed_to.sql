create table identity.consent (
    account_id uuid not null references identity.account on delete cascade,
    client_id  text not null references identity.client,
    scopes     text[] not null,
    agreed_at  timestamptz not null,
    primary key (account_id, client_id)
);
comment on table identity.consent is 'Sự đồng ý cho một hệ thống khác biết dữ liệu của mình';
