create schema organisations;

create table organisations.agency (
    id         text primary key,
    code       text not null,
    kind       text not null check (kind in ('PROVINCE', 'DEPARTMENT', 'COMMUNE', 'PROVINCE_CENTRE', 'COMMUNE_CENTRE')),
    name       text not null,
    short_name text not null,
    parent_id  text references organisations.agency,
    unit_code  text not null,
    address    text not null default '',
    phone      text not null default '',
    valid_from date not null,
    valid_to   date check (valid_to is null or valid_to > valid_from)
);
create unique index agency_by_code on organisations.agency (code) where valid_to is null;
create index agency_by_unit on organisations.agency (unit_code);
comment on table organisations.agency is 'Cơ quan, đơn vị; có thời hạn hiệu lực, mã cũ giữ nguyên';
comment on column organisations.agency.code is 'Mã định danh theo Quyết định 20/2020/QĐ-TTg';
comment on column organisations.agency.unit_code is 'Mã đơn vị hành chính nơi đặt trụ sở';

create table organisations.succession (
    old_agency_id text not null references organisations.agency,
    new_agency_id text not null references organisations.agency,
    on_date       date not null,
    basis         text not null,
    primary key (old_agency_id, new_agency_id)
);
comment on table organisations.succession is 'Cơ quan kế thừa khi sáp nhập, chia tách, giải thể';

create table organisations.competence (
    field_code text not null,
    agency_id  text not null references organisations.agency,
    primary key (field_code, agency_id)
);
comment on table organisations.competence is 'Sở nào giải quyết lĩnh vực nào ở cấp tỉnh';

create table organisations.official (
    id         uuid primary key,
    name       text not null,
    title      text not null,
    agency_id  text not null references organisations.agency,
    department text not null default '',
    valid_from date not null,
    valid_to   date check (valid_to is null or valid_to > valid_from)
);
create index official_by_agency on organisations.official (agency_id);
comment on table organisations.official is 'Cán bộ, công chức: chức danh tại một cơ quan trong một thời gian';
