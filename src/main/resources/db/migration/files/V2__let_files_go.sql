-- A row goes in the transaction that destroys; the content goes after it, when no other row has the same.
create table files.discarded (
    sha256       text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    discarded_at timestamptz not null
);
comment on table files.discarded is 'Nội dung chờ xóa khỏi đĩa: tệp cuối cùng mang nội dung ấy đã bị tiêu hủy';

create index file_by_age on files.file (created_at, id);
