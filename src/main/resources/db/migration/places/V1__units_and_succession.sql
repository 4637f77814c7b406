create schema places;

-- A code is used again by the successor (03127: Phường Him Lam until 30/6/2025, Phường Điện Biên Phủ since), so only
-- code and date together name a unit.
create table places.unit (
    code       text not null check (code ~ '^([0-9]{2}|[0-9]{3}|[0-9]{5})$'),
    kind       text not null
        check (kind in ('PROVINCE', 'CITY', 'DISTRICT', 'WARD', 'COMMUNE', 'SPECIAL_ZONE', 'TOWNSHIP')),
    name       text not null check (name <> ''),
    full_name  text not null check (full_name <> ''),
    parent     text,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    latitude   numeric(8, 5) check (latitude between -90 and 90),
    longitude  numeric(8, 5) check (longitude between -180 and 180),
    primary key (code, valid_from),
    check ((latitude is null) = (longitude is null))
);
comment on table places.unit is 'Đơn vị hành chính theo thời gian';
comment on column places.unit.full_name is 'Tên đầy đủ như đã viết khi đó: Xã Mường Phăng, tỉnh Điện Biên';
comment on column places.unit.valid_from is 'Ngày đầu có hiệu lực; với đơn vị cũ không rõ ngày: ngày của danh mục mã 2004';
comment on column places.unit.valid_to is 'Ngày cuối còn hiệu lực; trống: đang tồn tại';
create unique index unit_in_force on places.unit (code) where valid_to is null;
create index unit_by_parent on places.unit (parent);

create table places.succession (
    old_code   text not null,
    new_code   text not null,
    on_date    date not null,
    extent     text not null check (extent in ('FULL', 'PARTIAL')),
    resolution text not null check (resolution <> ''),
    primary key (old_code, new_code, on_date)
);
comment on table places.succession is 'Sắp xếp đơn vị hành chính: đơn vị cũ thành đơn vị mới, toàn bộ hay một phần';
create index succession_by_new on places.succession (new_code);
