create schema privacy;

create table privacy.keyset (
    purpose    text primary key check (purpose in ('SEAL', 'INDEX')),
    generation int not null check (generation > 0),
    content    bytea not null,
    changed_at timestamptz not null
);
comment on table privacy.keyset is 'Bộ khóa niêm dữ liệu cá nhân, đã mã hóa bằng khóa chủ nằm ngoài cơ sở dữ liệu';

create table privacy.rotation (
    id         int generated always as identity primary key,
    state      text not null check (state in ('ANNOUNCED', 'PROMOTED', 'WALKING', 'DONE')),
    begun_at   timestamptz not null,
    begun_by   text not null,
    changed_at timestamptz not null
);
create unique index rotation_one_at_a_time on privacy.rotation ((true)) where state <> 'DONE';
comment on table privacy.rotation is 'Lần đổi khóa: báo khóa mới, dùng khóa mới, niêm lại từng dòng, xong';

create table privacy.walk (
    rotation_id int not null references privacy.rotation,
    source      text not null,
    cursor      text not null default '',
    seen        bigint not null default 0 check (seen >= 0),
    finished    boolean not null default false,
    primary key (rotation_id, source)
);
comment on table privacy.walk is 'Đã niêm lại đến đâu trong từng bảng';

-- What was stored before there were keys is sealed by the same walk.
insert into privacy.rotation (state, begun_at, begun_by, changed_at) values ('WALKING', now(), 'system', now());
