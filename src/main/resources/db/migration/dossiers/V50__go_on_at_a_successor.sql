alter table dossiers.dossier add column competent_at_filing text;
comment on column dossiers.dossier.competent_at_filing is
    'Cơ quan giải quyết lúc nộp, khi một lần sắp xếp đã chuyển hồ sơ đi; trống: vẫn cơ quan ấy';

-- Two agencies that were asked side by side may become one, which then owes both answers.
alter table dossiers.consultation drop constraint consultation_dossier_id_round_place_agency_id_key;

create table dossiers.closed_series (
    owner    text primary key,
    since    date not null,
    decision text not null
);
comment on table dossiers.closed_series is
    'Dãy số đã khóa khi cơ quan kết thúc: số đã cấp giữ nguyên, cơ quan kế thừa đánh số của mình';
comment on column dossiers.closed_series.since is 'Ngày đầu tiên không cấp số nữa';
