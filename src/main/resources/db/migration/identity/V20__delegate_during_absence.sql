create table identity.delegation (
    id           uuid primary key,
    from_account uuid not null references identity.account,
    to_account   uuid not null references identity.account,
    agency_id    text not null,
    from_date    date not null,
    to_date      date not null,
    reason       text not null check (reason <> ''),
    created_at   timestamptz not null,
    created_by   uuid not null references identity.account,
    ended_at     timestamptz,
    ended_by     uuid references identity.account,
    check (from_account <> to_account),
    check (to_date >= from_date),
    check ((ended_by is null) = (ended_at is null))
);
create index delegation_received on identity.delegation (to_account, to_date) where ended_at is null;
create index delegation_given on identity.delegation (from_account, to_date);
create index delegation_of_agency on identity.delegation (agency_id, to_date);
comment on table identity.delegation is 'Ủy quyền khi vắng mặt: ai giải quyết thay ai, từ ngày nào đến hết ngày nào';
comment on column identity.delegation.agency_id is 'Cơ quan của hai người lúc ủy quyền';
comment on column identity.delegation.ended_at is 'Kết thúc sớm lúc này; trống: hết hiệu lực sau ngày cuối';
