create table procedures.heir (
    code      text        not null,
    agency_id text        not null,
    heir_id   text        not null,
    decision  text        not null check (decision <> ''),
    since     date        not null,
    primary key (code, agency_id)
);
comment on table procedures.heir is 'Cơ quan thay cho cơ quan đã kết thúc mà thủ tục nêu đích danh; phiên bản đã công bố không sửa';
