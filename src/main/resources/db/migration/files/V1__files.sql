-- Every file is kept once by its content on disk; a row says under which name, when and of what kind it came.
create schema files;

create table files.file (
    id         uuid not null primary key,
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name       text not null check (length(name) between 1 and 150),
    media_type text not null check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
    size       bigint not null check (size > 0),
    pages      int check (pages > 0),
    created_at timestamptz not null
);
create index file_by_content on files.file (sha256);
comment on table files.file is 'Tệp: mọi giấy tờ đã nhận hoặc do hệ thống lập';
comment on column files.file.sha256 is 'Giá trị băm SHA-256 của nội dung, cũng là chỗ để trên đĩa';
comment on column files.file.pages is 'Số trang, với tệp PDF';
