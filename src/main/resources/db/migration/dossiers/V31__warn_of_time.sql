-- Condition and index are the words of Timeliness.OPEN: due soon and overdue are a range of it.
create index dossier_by_due on dossiers.dossier (due_at)
    where finished_at is null and stage <> 'CLOSED' and due_at is not null;
create index dossier_by_wait on dossiers.dossier (waits_until) where waits_until is not null;
create index step_late on dossiers.step (due_at) where left_at is null and due_at is not null;
create index step_left_late on dossiers.step (left_at) where left_at > due_at;

create table dossiers.escalation_rule (
    id         uuid primary key,
    agency_id  text,
    percent    int not null check (percent between 1 and 1000),
    audience   text not null check (audience in ('HANDLER', 'LEADER', 'PROVINCE')),
    created_at timestamptz not null,
    created_by text not null,
    ended_at   timestamptz,
    ended_by   text check ((ended_by is null) = (ended_at is null))
);
create unique index escalation_rule_now on dossiers.escalation_rule (coalesce(agency_id, ''), percent, audience)
    where ended_at is null;
comment on table dossiers.escalation_rule is 'Quy tắc nhắc việc: dùng hết bao nhiêu phần trăm thời hạn thì nhắc ai';
comment on column dossiers.escalation_rule.agency_id is 'Cơ quan; trống: toàn tỉnh';
comment on column dossiers.escalation_rule.percent is 'Phần trăm giờ làm việc đã dùng; trên 100 là quá hạn';

insert into dossiers.escalation_rule (id, percent, audience, created_at, created_by)
values ('6f1d2a30-0000-4000-8000-000000000050', 50, 'HANDLER', now(), 'system'),
       ('6f1d2a30-0000-4000-8000-000000000080', 80, 'LEADER', now(), 'system'),
       ('6f1d2a30-0000-4000-8000-000000000100', 100, 'LEADER', now(), 'system'),
       ('6f1d2a30-0000-4000-8000-000000000120', 120, 'PROVINCE', now(), 'system');

create table dossiers.escalation (
    dossier_id uuid not null references dossiers.dossier,
    rule_id    uuid not null references dossiers.escalation_rule,
    noticed_at timestamptz not null,
    percent    int not null,
    primary key (dossier_id, rule_id)
);
comment on table dossiers.escalation is 'Đã nhắc: dòng nào có rồi thì không nhắc lần nữa';
