alter table dossiers.draft
    add column mandate_id uuid;
comment on column dossiers.draft.mandate_id is 'Tư cách thay mặt được chọn khi bắt đầu; trống: cho chính mình';
alter table dossiers.dossier
    add column mandate_id            uuid,
    add column mandate_kind          text,
    add column agent_name            text,
    add column organisation_id       uuid,
    add column organisation_tax_code text,
    add constraint mandate_whole check (
        (mandate_id is null) = (mandate_kind is null) and (mandate_id is null) = (agent_name is null)) not valid,
    add constraint mandate_kind_known check (mandate_kind in ('ORGANISATION', 'CHILD', 'AUTHORISED')) not valid,
    add constraint organisation_by_mandate check (
        (organisation_id is not null) = (mandate_kind is not distinct from 'ORGANISATION')) not valid;
create index dossier_by_agent on dossiers.dossier (filed_by, filed_at) where mandate_id is not null;
create index dossier_by_organisation on dossiers.dossier (organisation_id, filed_at) where organisation_id is not null;
create index dossier_closed_by_organisation on dossiers.dossier (organisation_id, ended_at, id)
    where stage = 'CLOSED' and organisation_id is not null;
comment on column dossiers.dossier.mandate_id is 'Tư cách thay mặt của người nộp (identity.mandate); trống: nộp cho chính mình';
comment on column dossiers.dossier.agent_name is 'Người đã thay mặt nộp; người được thay mặt đứng tên người nộp';
comment on column dossiers.dossier.organisation_id is 'Tổ chức đứng tên người nộp (identity.organisation)';
