-- Until 30/6/2025 a province had districts between itself and its communes.
alter table organisations.agency drop constraint agency_kind_check;
alter table organisations.agency add constraint agency_kind_check check (kind in (
    'PROVINCE', 'DEPARTMENT', 'DISTRICT', 'COMMUNE', 'PROVINCE_CENTRE', 'DISTRICT_CENTRE', 'COMMUNE_CENTRE'));
create index agency_by_code_ever on organisations.agency (code, valid_from);

-- The same two agencies may meet twice: a field is transferred one year, the whole agency is merged the next.
alter table organisations.succession
    add column kind text not null default 'MERGE' check (kind in ('MERGE', 'SPLIT', 'RENAME', 'TRANSFER'));
alter table organisations.succession alter column kind drop default;
alter table organisations.succession add column records boolean not null default true;
comment on column organisations.succession.records is 'Cơ quan kế thừa này được đọc hồ sơ đã xong của cơ quan cũ';
alter table organisations.succession drop constraint succession_pkey;
alter table organisations.succession add primary key (old_agency_id, new_agency_id, on_date);
create index succession_by_new_agency on organisations.succession (new_agency_id);
comment on column organisations.succession.kind is 'Sáp nhập, chia tách, đổi tên, chuyển thẩm quyền (cơ quan cũ còn)';

alter table organisations.competence add column valid_to date;
comment on column organisations.competence.valid_to is 'Ngày đầu tiên không còn thẩm quyền; trống: còn';

create table organisations.former_post (
    official_id uuid not null references organisations.official,
    agency_id   text not null references organisations.agency,
    title       text not null,
    department  text not null,
    valid_from  date not null,
    valid_to    date not null,
    primary key (official_id, valid_to)
);
comment on table organisations.former_post is 'Nơi cán bộ đã công tác trước khi cơ quan được sắp xếp';
