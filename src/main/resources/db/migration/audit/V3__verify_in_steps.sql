create table audit.verification (
    id             uuid primary key,
    asked_at       timestamptz not null,
    asked_by       text not null,
    asked_name     text not null,
    from_day       date,
    to_day         date,
    first_position bigint not null,
    last_position  bigint not null,
    whole          boolean not null,
    links          bigint not null default 0,
    records        bigint not null default 0,
    seals          int not null default 0,
    state          text not null default 'RUNNING' check (state in ('RUNNING', 'INTACT', 'BROKEN')),
    broken_at      bigint,
    reason         text,
    what           text,
    leased_until   timestamptz,
    finished_at    timestamptz,
    check ((from_day is null) = whole and (to_day is null) = whole),
    check ((state = 'BROKEN') = (broken_at is not null and reason is not null and what is not null)),
    check ((state = 'RUNNING') = (finished_at is null))
);
create index verification_running on audit.verification (asked_at) where state = 'RUNNING';
create index verification_by_time on audit.verification (asked_at desc);
comment on table audit.verification is 'Lượt kiểm chứng nhật ký: đoạn nào, đã đi đến đâu, kết quả';
