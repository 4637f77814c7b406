alter table identity.role_grant
    add column fields     text[] not null default '{}',
    add column procedures text[] not null default '{}';
comment on column identity.role_grant.fields is 'Chỉ về các lĩnh vực này; cả hai cột trống: mọi thủ tục';
comment on column identity.role_grant.procedures is 'Chỉ về các thủ tục này, theo mã';
