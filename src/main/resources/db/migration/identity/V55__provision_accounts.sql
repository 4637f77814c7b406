create table identity.provisioned_account (
    account_id   uuid not null references identity.account on delete cascade,
    client_id    text not null,
    external_id  text check (external_id <> '' and length(external_id) <= 255),
    withdrawn_at timestamptz,
    primary key (account_id, client_id)
);
create index provisioned_account_by_external_id on identity.provisioned_account (client_id, external_id);
comment on table identity.provisioned_account is 'Tài khoản cán bộ do hệ thống khác cấp phát (SCIM), và mã của người ấy ở đó';
comment on column identity.provisioned_account.withdrawn_at is 'Lúc hệ thống ấy xóa; ở đây tài khoản được đóng, không bị xóa';
