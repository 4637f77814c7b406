-- What people answered and their numbers are stored sealed. Rows of before are sealed by the walk of module privacy, which
-- empties the columns that could be read.
alter table dossiers.dossier
    add column answers_sealed bytea,
    add column applicant_sealed bytea,
    add column applicant_index bytea,
    alter column answers drop not null,
    add constraint answers_once check ((answers is null) <> (answers_sealed is null)) not valid,
    add constraint applicant_once check (applicant_sealed is null or coalesce(
        applicant_personal_id, applicant_phone, applicant_email, applicant_address) is null) not valid;
alter table dossiers.draft
    add column answers_sealed bytea,
    alter column answers drop not null,
    alter column answers drop default,
    add constraint answers_once check ((answers is null) <> (answers_sealed is null)) not valid;
create index dossier_by_applicant_index on dossiers.dossier (applicant_index) where applicant_index is not null;
comment on column dossiers.dossier.answers_sealed is 'Nội dung tờ khai, đã niêm (module privacy)';
comment on column dossiers.dossier.applicant_sealed is 'Số định danh, điện thoại, thư điện tử, địa chỉ của người nộp, đã niêm';
comment on column dossiers.dossier.applicant_index is 'Chỉ mục có khóa của số định danh, để tìm bằng đúng số';
comment on column dossiers.dossier.answers is 'Chỉ còn ở dòng cũ chưa niêm';
comment on column dossiers.dossier.applicant_personal_id is 'Chỉ còn ở dòng cũ chưa niêm; điện thoại, thư điện tử, địa chỉ cũng vậy';
comment on column dossiers.draft.answers_sealed is 'Nội dung đang khai, đã niêm (module privacy)';
comment on column dossiers.draft.answers is 'Chỉ còn ở dòng cũ chưa niêm';
