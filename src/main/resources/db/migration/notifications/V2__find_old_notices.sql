create index notice_by_age on notifications.notice (created_at, id);
