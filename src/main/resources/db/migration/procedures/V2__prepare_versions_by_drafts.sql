alter table procedures.version
    add column prepared_by  text,
    add column published_by text;
comment on column procedures.version.prepared_by is 'Họ tên người trình công bố; trống: dữ liệu khởi đầu';
comment on column procedures.version.published_by is 'Họ tên người công bố, luôn khác người soạn';

create table procedures.attachment (
    version_id uuid not null references procedures.version (id),
    name       text not null check (name <> ''),
    file_id    uuid not null,
    primary key (version_id, name)
);
comment on table procedures.attachment is 'Tệp mẫu đơn, tờ khai đi cùng phiên bản';

create table procedures.draft (
    id           uuid        not null primary key,
    code         text        not null check (code ~ '^\d\.\d{6}$'),
    name         text        not null,
    field_code   text        not null,
    state        text        not null check (state in ('EDITING', 'SUBMITTED', 'PUBLISHED', 'DISCARDED')),
    revision     int         not null check (revision > 0),
    last_event   int         not null check (last_event >= revision),
    base_version uuid        references procedures.version (id),
    version_id   uuid        references procedures.version (id),
    changed_at   timestamptz not null,
    changed_by   text        not null,
    check ((state = 'PUBLISHED') = (version_id is not null))
);
-- Two people who prepare the same procedure prepare one draft.
create unique index draft_open on procedures.draft (code) where state in ('EDITING', 'SUBMITTED');
create index draft_by_change on procedures.draft (changed_at desc, id);
comment on table procedures.draft is 'Bản soạn của một phiên bản thủ tục';
comment on column procedures.draft.revision is 'Sự kiện giữ nội dung hiện tại';
comment on column procedures.draft.last_event is 'Sự kiện mới nhất';
comment on column procedures.draft.base_version is 'Phiên bản được soạn lại; trống: thủ tục mới';
comment on column procedures.draft.version_id is 'Phiên bản đã công bố từ bản soạn này';

create table procedures.draft_event (
    draft_id   uuid        not null references procedures.draft (id),
    number     int         not null check (number > 0),
    kind       text        not null check (kind in ('EDITED', 'RESTORED', 'SUBMITTED', 'SENT_BACK', 'PUBLISHED', 'DISCARDED')),
    sentence   text        not null check (sentence <> ''),
    content    jsonb,
    parent     int         check (parent < number),
    restores   int         check (restores < number),
    actor_id   text        not null,
    actor_name text        not null,
    actor_in_place_of text,
    at         timestamptz not null,
    primary key (draft_id, number),
    check ((content is not null) = (kind in ('EDITED', 'RESTORED'))),
    check ((restores is not null) = (kind = 'RESTORED'))
);
comment on table procedures.draft_event is 'Nhật ký soạn thảo: mỗi thay đổi một dòng, hoàn tác cũng là một dòng';
comment on column procedures.draft_event.restores is 'Thay đổi mà nội dung này là kết quả; chỉ có khi quay về';
comment on column procedures.draft_event.parent is 'Nội dung mà hoàn tác sẽ quay về; trống: bản đầu tiên';
create function procedures.refuse_event_change() returns trigger
    language plpgsql
    as $$
begin
    raise exception 'event % of draft % never changes', old.number, old.draft_id;
end
$$;
comment on function procedures.refuse_event_change() is 'Nhật ký soạn thảo chỉ thêm, không sửa, không xóa';
create trigger draft_event_never_changes
    before update or delete on procedures.draft_event
    for each row execute function procedures.refuse_event_change();
