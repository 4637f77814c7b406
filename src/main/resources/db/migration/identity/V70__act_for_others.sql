create table identity.organisation (
    id         uuid primary key,
    tax_code   text not null unique check (tax_code ~ '^\d{10}(-\d{3})?$'),
    name       text not null check (name <> ''),
    created_at timestamptz not null,
    updated_at timestamptz not null
);
comment on table identity.organisation is 'Tổ chức, doanh nghiệp mà người dân nộp hồ sơ thay mặt';
comment on column identity.organisation.tax_code is 'Mã số thuế, mã số doanh nghiệp: 10 chữ số, đơn vị phụ thuộc 10-3';

create table identity.mandate (
    id                uuid primary key,
    kind              text not null check (kind in ('ORGANISATION', 'CHILD', 'AUTHORISED')),
    organisation_id   uuid references identity.organisation,
    principal_name    text,
    principal_number  bytea,
    principal_index   bytea,
    principal_birth   date,
    principal_account uuid references identity.account,
    agent_account     uuid references identity.account,
    agent_name        text,
    agent_number      bytea,
    agent_index       bytea,
    fields            text[] not null default '{}',
    procedures        text[] not null default '{}',
    valid_from        date not null,
    valid_to          date,
    basis             text not null check (basis in ('PAPER', 'PRINCIPAL', 'PROVIDER', 'BIRTH')),
    paper_number      bytea,
    paper_date        date,
    paper_issuer      text,
    state             text not null check (state in ('WAITING', 'VALID', 'ENDED', 'REFUSED')),
    created_by        uuid not null references identity.account,
    created_at        timestamptz not null,
    confirmed_by      uuid references identity.account,
    confirmed_at      timestamptz,
    closed_by         uuid references identity.account,
    closed_at         timestamptz,
    reason            text,
    check (valid_to >= valid_from),
    check ((kind = 'ORGANISATION') = (organisation_id is not null)),
    check ((kind = 'ORGANISATION') = (principal_name is null)),
    check (kind <> 'CHILD' or principal_birth is not null and valid_to is not null),
    check ((principal_number is null) = (principal_index is null)),
    check ((agent_number is null) = (agent_index is null)),
    check (agent_account is not null or agent_number is not null),
    check (state <> 'VALID' or agent_account is not null and agent_name is not null),
    check ((basis = 'PAPER') = (paper_number is not null)),
    check (basis <> 'PROVIDER' or kind = 'ORGANISATION'),
    check ((confirmed_by is null) = (confirmed_at is null)),
    check ((state in ('ENDED', 'REFUSED')) = (closed_at is not null)),
    check ((closed_by is null) = (closed_at is null)),
    check (state <> 'REFUSED' or reason is not null)
);
create index mandate_by_agent on identity.mandate (agent_account);
create index mandate_by_asked on identity.mandate (agent_index) where agent_index is not null;
create index mandate_by_principal on identity.mandate (principal_account) where principal_account is not null;
create index mandate_by_principal_number on identity.mandate (principal_index) where principal_index is not null;
create index mandate_by_organisation on identity.mandate (organisation_id) where organisation_id is not null;
create index mandate_waiting on identity.mandate (created_at) where state = 'WAITING';
comment on table identity.mandate is 'Thay mặt: ai nộp hồ sơ thay ai, theo căn cứ nào, từ ngày nào đến hết ngày nào';
comment on column identity.mandate.principal_name is 'Người được thay mặt; trống khi là tổ chức';
comment on column identity.mandate.principal_number is 'Số định danh của người được thay mặt, đã niêm (module privacy)';
comment on column identity.mandate.agent_number is 'Số định danh của người được mời thay mặt, đã niêm, cho đến khi người ấy nhận';
comment on column identity.mandate.paper_number is 'Số giấy khai sinh, văn bản ủy quyền, đã niêm';
comment on column identity.mandate.valid_to is 'Ngày cuối cùng có hiệu lực; thay mặt con: ngày trước sinh nhật thứ 18';
comment on column identity.mandate.basis is
    'PAPER: giấy tờ, cán bộ một cửa xác nhận; PRINCIPAL: chính người được thay mặt khai; PROVIDER: đăng nhập bằng tài khoản tổ chức, chỉ trong phiên ấy; BIRTH: khai sinh đã đăng ký ở đây';
