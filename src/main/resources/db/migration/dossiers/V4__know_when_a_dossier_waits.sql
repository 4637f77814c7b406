alter table dossiers.dossier
    add column soon_at      timestamptz,
    add column paused_since timestamptz,
    add column waits_until  timestamptz,
    add column readers      text[] not null default '{}';
comment on column dossiers.dossier.soon_at is 'Từ lúc này hồ sơ sắp đến hạn (một phần năm thời hạn, nhiều nhất một ngày làm việc)';
comment on column dossiers.dossier.paused_since is 'Đồng hồ đang dừng từ lúc này';
comment on column dossiers.dossier.waits_until is 'Người nộp được chờ đến lúc này';
comment on column dossiers.dossier.readers is
    'Ai được xem ngoài nơi tiếp nhận và cơ quan giải quyết: cơ quan được hỏi ý kiến, người phối hợp, người theo dõi';

update dossiers.dossier d
set waits_until = r.answer_until,
    paused_since = case when d.received_at is not null then r.asked_at end
from dossiers.supplement_request r
where r.dossier_id = d.id
  and r.answered_at is null
  and d.awaits_applicant;

-- Status 8 is both «tạm dừng» on a specialist's table and «dừng giải quyết» for good.
alter table dossiers.dossier drop constraint dossier_check2;
alter table dossiers.dossier add constraint dossier_status_fits_stage check (case status
    when 1 then stage = 'RECEIVE'
    when 2 then stage = 'HAND_OVER'
    when 4 then stage in ('HAND_OVER', 'EXAMINE', 'SIGN')
    when 5 then stage in ('RECEIVE', 'HAND_OVER', 'EXAMINE')
    when 6 then stage = 'EXAMINE'
    when 8 then stage in ('EXAMINE', 'CLOSED')
    when 9 then stage = 'RETURN'
    else stage = 'CLOSED' end);

create index dossier_by_reader on dossiers.dossier using gin (readers) where readers <> '{}';

alter table dossiers.step add column due_at timestamptz;
comment on column dossiers.step.due_at is 'Bước này phải xong trước: theo quy trình của thủ tục và quy định bàn giao trong ngày';

alter table dossiers.dossier drop constraint dossier_delivery_check;
alter table dossiers.dossier add constraint dossier_delivery_check check (delivery in ('ONLINE', 'DESK', 'POST'));
