alter table identity.account
    add column personal_number bytea,
    add column personal_index bytea,
    add constraint personal_once check (personal_id is null or personal_number is null);
create unique index account_by_personal_index on identity.account (personal_index) where official_id is null;
comment on column identity.account.personal_number is 'Số định danh cá nhân, đã niêm (module privacy)';
comment on column identity.account.personal_index is 'Chỉ mục có khóa của số định danh, để tìm bằng đúng số';
comment on column identity.account.personal_id is 'Chỉ còn ở dòng cũ chưa niêm';
