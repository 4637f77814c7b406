alter table identity.client
    add column grants      text[] not null default '{client_credentials}',
    add column redirects   text[] not null default '{}',
    add column farewells   text[] not null default '{}',
    add column logout_uri  text,
    add column trusted     boolean not null default false,
    add constraint client_speaks_for_itself_or_for_people check (
        grants = '{client_credentials}'
        or grants in ('{authorization_code}', '{authorization_code,refresh_token}') and cardinality(redirects) > 0);
comment on column identity.client.grants is 'Cách xin thẻ: tự gọi giao diện, hoặc để người dùng đăng nhập';
comment on column identity.client.redirects is 'Địa chỉ được quay về sau khi đăng nhập, đúng từng chữ';
comment on column identity.client.farewells is 'Địa chỉ được quay về sau khi đăng xuất';
comment on column identity.client.logout_uri is 'Địa chỉ nhận thông báo phiên đã kết thúc';
comment on column identity.client.trusted is 'Hệ thống của tỉnh: không hỏi người dùng đồng ý, trừ số định danh';
