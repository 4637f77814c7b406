-- The register of certificates the demonstration authority issued. Private keys never enter the database.
create schema signing;

create table signing.certificate (
    serial      text not null primary key check (serial ~ '^[0-9a-f]+$'),
    holder      text not null check (holder ~ '^(person|agency):'),
    subject     text not null,
    certificate bytea not null,
    not_before  timestamptz not null,
    not_after   timestamptz not null check (not_after > not_before)
);
create index certificate_by_holder on signing.certificate (holder, not_after);
comment on table signing.certificate is 'Chứng thư số trình diễn đã cấp cho cán bộ và cơ quan';
comment on column signing.certificate.holder is 'person:mã tài khoản hoặc agency:mã cơ quan';
