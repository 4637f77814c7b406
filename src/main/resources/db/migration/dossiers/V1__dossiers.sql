create schema dossiers;

create table dossiers.draft (
    id             uuid primary key,
    account_id     uuid not null,
    mode           text not null check (mode in ('OWN', 'ASSISTED', 'DESK')),
    procedure_code text not null,
    version_id     uuid not null,
    agency_id      text not null,
    answers        jsonb not null default '{}',
    dossier_code   text,
    created_at     timestamptz not null,
    updated_at     timestamptz not null
);
create index draft_by_account on dossiers.draft (account_id, updated_at desc);
comment on table dossiers.draft is 'Hồ sơ đang soạn; nộp rồi thì mang mã hồ sơ, nên nộp lại không sinh hồ sơ thứ hai';

create table dossiers.draft_file (
    draft_id    uuid not null references dossiers.draft,
    evidence_id text not null,
    file_id     uuid not null,
    name        text not null,
    added_at    timestamptz not null,
    primary key (draft_id, evidence_id, file_id)
);
comment on table dossiers.draft_file is 'Tệp đính kèm của hồ sơ đang soạn';

create table dossiers.number_series (
    agency_code text not null,
    day         date not null,
    last        int not null check (last > 0),
    primary key (agency_code, day)
);
comment on table dossiers.number_series is 'Dãy số hồ sơ theo cơ quan và ngày: không trùng, không hở';

create table dossiers.result_series (
    agency_id text not null,
    series    text not null,
    year      int not null,
    last      int not null check (last > 0),
    primary key (agency_id, series, year)
);
comment on table dossiers.result_series is 'Dãy số văn bản kết quả theo cơ quan, ký hiệu (hoặc sổ) và năm';

create table dossiers.dossier (
    id                    uuid primary key,
    code                  text not null unique check (code ~ '^[A-Z]\d{2}(\.\d+)*-\d{6}-\d{4,}$'),
    procedure_code        text not null,
    version_id            uuid not null,
    procedure_name        text not null,
    field_name            text not null,
    channel               smallint not null check (channel between 1 and 3),
    assisted              boolean not null,
    delivery              text not null check (delivery in ('ONLINE', 'DESK')),
    applicant_account     uuid,
    applicant_name        text not null,
    applicant_personal_id text,
    applicant_phone       text,
    applicant_email       text,
    applicant_address     text,
    filed_by              text not null,
    support_agency        text,
    receiving_agency      text not null,
    competent_agency      text not null,
    answers               jsonb not null,
    status                smallint not null check (status between 1 and 10),
    stage                 text not null check (stage in ('RECEIVE', 'HAND_OVER', 'EXAMINE', 'SIGN', 'RETURN', 'CLOSED')),
    handler               uuid,
    awaits_applicant      boolean not null default false,
    filed_at              timestamptz not null,
    received_at           timestamptz,
    due_at                timestamptz,
    original_due_at       timestamptz,
    due_reasons           jsonb,
    finished_at           timestamptz,
    returned_at           timestamptz,
    supplements           int not null default 0,
    version               int not null,
    search                text not null generated always as (
        public.fold(code || ' ' || applicant_name || ' ' || procedure_name)) stored,
    check (received_at is null or received_at >= filed_at),
    check ((due_at is null) = (received_at is null)),
    check (case status
        when 1 then stage = 'RECEIVE'
        when 2 then stage = 'HAND_OVER'
        when 4 then stage in ('EXAMINE', 'SIGN')
        when 5 then stage in ('RECEIVE', 'HAND_OVER', 'EXAMINE')
        when 9 then stage = 'RETURN'
        when 3 then stage = 'CLOSED'
        when 7 then stage = 'CLOSED'
        when 10 then stage = 'CLOSED'
        else true end)
);
create index dossier_by_receiving on dossiers.dossier (receiving_agency, stage, due_at) where stage <> 'CLOSED';
create index dossier_by_competent on dossiers.dossier (competent_agency, stage, due_at) where stage <> 'CLOSED';
create index dossier_by_applicant on dossiers.dossier (applicant_account, filed_at desc);
create index dossier_by_search on dossiers.dossier using gin (search public.gin_trgm_ops);
comment on table dossiers.dossier is 'Hồ sơ thủ tục hành chính: hiện trạng; những gì đã xảy ra nằm ở dossiers.event';
comment on column dossiers.dossier.status is 'Trạng thái 1–10 của Cổng Dịch vụ công quốc gia';
comment on column dossiers.dossier.support_agency is 'Nơi hỗ trợ nộp; khác nơi tiếp nhận và cơ quan có thẩm quyền';

create table dossiers.event (
    dossier_id  uuid not null references dossiers.dossier,
    seq         int not null,
    type        text not null,
    occurred_at timestamptz not null,
    actor_id    text not null,
    actor_name  text not null,
    actor_title text,
    actor_agency text,
    status_after smallint not null,
    data        jsonb not null,
    primary key (dossier_id, seq)
);
create index event_by_time on dossiers.event (occurred_at);
comment on table dossiers.event is 'Sự kiện của hồ sơ: lịch sử người dân thấy và mọi con số đếm từ đây';

create function dossiers.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'dossiers.event is append-only';
end $$;
create trigger event_is_append_only before update or delete or truncate on dossiers.event
    for each statement execute function dossiers.refuse_change();

create table dossiers.step (
    dossier_id uuid not null references dossiers.dossier,
    seq        int not null,
    stage      text not null,
    agency_id  text not null,
    handler    uuid,
    entered_at timestamptz not null,
    left_at    timestamptz,
    primary key (dossier_id, seq)
);
create unique index step_open on dossiers.step (dossier_id) where left_at is null;
comment on table dossiers.step is 'Quá trình luân chuyển: hồ sơ ở bước nào, với ai, từ khi nào đến khi nào';

create table dossiers.component (
    dossier_id  uuid not null references dossiers.dossier,
    evidence_id text not null,
    position    int not null,
    name        text not null,
    required    boolean not null,
    present     boolean not null,
    originals   int not null default 0 check (originals between 0 and 999),
    copies      int not null default 0 check (copies between 0 and 999),
    verdict     text not null default 'UNCHECKED' check (verdict in ('UNCHECKED', 'GOOD', 'MISSING', 'WRONG')),
    note        text not null default '',
    primary key (dossier_id, evidence_id)
);
comment on table dossiers.component is 'Thành phần hồ sơ và kết quả kiểm tra của bộ phận một cửa';

create table dossiers.component_file (
    dossier_id  uuid not null,
    evidence_id text not null,
    file_id     uuid not null,
    name        text not null,
    added_at    timestamptz not null,
    added_by    text not null,
    primary key (dossier_id, evidence_id, file_id),
    foreign key (dossier_id, evidence_id) references dossiers.component
);
comment on table dossiers.component_file is 'Tệp của thành phần hồ sơ';

create table dossiers.supplement_request (
    dossier_id        uuid not null references dossiers.dossier,
    seq               int not null,
    asked_at          timestamptz not null,
    asked_by          text not null,
    items             jsonb not null,
    note              text not null,
    answer_until      timestamptz not null,
    effect            text not null check (effect in ('NONE', 'RESTART', 'PAUSE')),
    answered_at       timestamptz,
    answer            text,
    primary key (dossier_id, seq)
);
comment on table dossiers.supplement_request is 'Yêu cầu bổ sung, hoàn thiện hồ sơ';
comment on column dossiers.supplement_request.effect is
    'Ảnh hưởng đến thời hạn: chưa tính, tính lại từ đầu (trả trong 3 ngày làm việc), tạm dừng';

create table dossiers.result (
    dossier_id        uuid primary key references dossiers.dossier,
    result_code       text not null,
    name              text not null,
    approved          boolean not null,
    number            text not null,
    file_id           uuid not null,
    verification_code text not null unique,
    signed_at         timestamptz not null,
    signer_name       text not null,
    signer_title      text not null,
    agency_name       text not null
);
comment on table dossiers.result is 'Kết quả giải quyết đã ký số';

create table dossiers.rating (
    dossier_id uuid primary key references dossiers.dossier,
    score      smallint not null check (score between 1 and 5),
    comment    text not null,
    rated_at   timestamptz not null
);
comment on table dossiers.rating is 'Đánh giá của người dân: mỗi hồ sơ một lần';

create table dossiers.idempotency (
    client_id    text not null,
    key          text not null,
    request_hash text not null,
    response     jsonb not null,
    created_at   timestamptz not null,
    primary key (client_id, key)
);
comment on table dossiers.idempotency is 'Yêu cầu ghi của giao diện lập trình đã thực hiện: gửi lại thì nhận lại kết quả cũ';
