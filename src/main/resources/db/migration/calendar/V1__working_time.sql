create schema calendar;

create table calendar.opening_hours (
    id             bigint generated always as identity primary key,
    agency_id      text check (agency_id <> ''),
    season         text not null check (season <> ''),
    effective_from date not null,
    effective_to   date check (effective_to >= effective_from),
    weekday        smallint not null check (weekday between 1 and 7),
    opens          time(0) not null,
    closes         time(0) not null check (closes > opens and closes < '24:00'),
    unique nulls not distinct (agency_id, effective_from, effective_to, weekday, opens)
);
comment on table calendar.opening_hours is 'Giờ làm việc theo cơ quan, mùa và ngày trong tuần';
comment on column calendar.opening_hours.agency_id is 'Cơ quan; trống: cả tỉnh';
comment on column calendar.opening_hours.effective_to is 'Ngày cuối còn áp dụng; trống: chưa kết thúc';
comment on column calendar.opening_hours.weekday is '1 = thứ Hai … 7 = Chủ nhật';

create table calendar.special_day (
    id          bigint generated always as identity primary key,
    agency_id   text check (agency_id <> ''),
    day         date not null,
    kind        text not null check (kind in ('HOLIDAY', 'COMPENSATION', 'HALF_DAY')),
    name        text not null check (name <> ''),
    legal_basis text,
    enabled     boolean not null default true,
    provisional boolean not null default false,
    opens       time(0),
    closes      time(0),
    check (kind = 'HALF_DAY' or (opens is null and closes is null)),
    unique nulls not distinct (agency_id, day)
);
comment on table calendar.special_day is 'Ngày nghỉ lễ, làm bù, nửa ngày';
comment on column calendar.special_day.agency_id is 'Cơ quan; trống: cả tỉnh';
comment on column calendar.special_day.provisional is 'Dự kiến: theo luật, chưa có văn bản của năm';

create table calendar.announced_year (
    year        integer primary key check (year between 2000 and 2100),
    legal_basis text not null
);
comment on table calendar.announced_year is 'Năm đã có lịch nghỉ';

-- Every change gets a number that was never used before, so that a node never takes a rolled-back state for the truth.
create sequence calendar.change;

create table calendar.version (
    single  boolean primary key default true check (single),
    version bigint not null
);
comment on table calendar.version is 'Phiên bản của lịch làm việc, để các máy chủ biết khi nào đọc lại';
insert into calendar.version (version) values (nextval('calendar.change'));

-- By trigger, so that a correction by hand is noticed too; these tables change a few times a year.
create function calendar.note_change() returns trigger
    language plpgsql
    as $$
    begin
        update calendar.version set version = nextval('calendar.change');
        return null;
    end
    $$;
create trigger note_change after insert or update or delete or truncate on calendar.opening_hours
    for each statement execute function calendar.note_change();
create trigger note_change after insert or update or delete or truncate on calendar.special_day
    for each statement execute function calendar.note_change();
create trigger note_change after insert or update or delete or truncate on calendar.announced_year
    for each statement execute function calendar.note_change();
