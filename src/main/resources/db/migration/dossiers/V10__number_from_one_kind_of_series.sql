-- Dossiers are numbered by day, papers by year: one table of counters, each of which says how long its run lasts.
create table dossiers.series (
    owner  text not null,
    name   text not null,
    cycle  text not null check (cycle in ('DAY', 'YEAR')),
    begins date not null check (cycle = 'DAY' or extract(doy from begins) = 1),
    last   int not null check (last > 0),
    primary key (owner, name, cycle, begins)
);
comment on table dossiers.series is 'Dãy số của cơ quan: hồ sơ theo ngày, phiếu và văn bản theo năm; không trùng, không hở';
comment on column dossiers.series.begins is 'Ngày đầu của ngày hoặc năm mà dãy số này đếm, theo giờ Việt Nam';

insert into dossiers.series (owner, name, cycle, begins, last)
select agency_code, 'HS', 'DAY', day, last
from dossiers.number_series;

insert into dossiers.series (owner, name, cycle, begins, last)
select agency_id, series, 'YEAR', make_date(year, 1, 1), last
from dossiers.result_series;

drop table dossiers.number_series;
drop table dossiers.result_series;
