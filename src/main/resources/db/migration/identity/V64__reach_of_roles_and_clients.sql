alter table identity.role_grant
    add column below      boolean not null default false,
    add column restricted boolean not null default false;
comment on column identity.role_grant.below is 'Xem cả hồ sơ của các đơn vị trực thuộc; không được xử lý thay họ';
comment on column identity.role_grant.restricted is 'Được xem hồ sơ hạn chế';

alter table identity.client
    add column agencies   text[] not null default '{}',
    add column restricted boolean not null default false;
comment on column identity.client.agencies is 'Chỉ hồ sơ của các cơ quan này và đơn vị trực thuộc; để trống: cả tỉnh';
comment on column identity.client.restricted is 'Được xem hồ sơ hạn chế';
