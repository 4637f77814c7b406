alter table dossiers.event add column actor_for text;
comment on column dossiers.event.actor_for is 'Làm thay ai, khi quyền có được nhờ ủy quyền: tài khoản của người đó';
alter table dossiers.motion add column moved_for text;
comment on column dossiers.motion.moved_for is 'Đề xuất thay ai';
