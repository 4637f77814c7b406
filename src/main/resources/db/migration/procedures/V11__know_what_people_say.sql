-- Abbreviations and other ways to say what the State calls otherwise. A question is also read with them replaced.
create table procedures.wording (
    said  text not null primary key check (said = array_to_string(procedures.words(said), ' ') and said <> ''),
    meant text not null check (meant = array_to_string(procedures.words(meant), ' '))
);
comment on table procedures.wording is 'Chữ viết tắt, cách nói khác và điều người dân muốn nói; nghĩa trống là lời đưa đẩy';

insert into procedures.wording (said, meant)
select array_to_string(procedures.words(said), ' '), array_to_string(procedures.words(meant), ' ')
from (values
    ('attp', 'an toàn thực phẩm'),
    ('atvstp', 'an toàn thực phẩm'),
    ('bđs', 'bất động sản'),
    ('bhtn', 'bảo hiểm thất nghiệp'),
    ('bhxh', 'bảo hiểm xã hội'),
    ('bhyt', 'bảo hiểm y tế'),
    ('btxh', 'bảo trợ xã hội'),
    ('cccd', 'thẻ căn cước'),
    ('cchn', 'chứng chỉ hành nghề'),
    ('cmnd', 'thẻ căn cước'),
    ('cmt', 'thẻ căn cước'),
    ('cmtnd', 'thẻ căn cước'),
    ('dntn', 'doanh nghiệp tư nhân'),
    ('đk', 'đăng ký'),
    ('đkdn', 'đăng ký doanh nghiệp'),
    ('đkhkd', 'đăng ký hộ kinh doanh'),
    ('đkkd', 'đăng ký kinh doanh'),
    ('đkkh', 'đăng ký kết hôn'),
    ('đkks', 'đăng ký khai sinh'),
    ('đkkt', 'đăng ký khai tử'),
    ('đkx', 'đăng ký xe'),
    ('đtm', 'đánh giá tác động môi trường'),
    ('gcn', 'giấy chứng nhận'),
    ('gcnqsdđ', 'giấy chứng nhận quyền sử dụng đất'),
    ('gks', 'giấy khai sinh'),
    ('gp', 'giấy phép'),
    ('gpkd', 'giấy phép kinh doanh'),
    ('gplđ', 'giấy phép lao động'),
    ('gplx', 'giấy phép lái xe'),
    ('gpxd', 'giấy phép xây dựng'),
    ('hđlđ', 'hợp đồng lao động'),
    ('hkd', 'hộ kinh doanh'),
    ('htx', 'hợp tác xã'),
    ('lltp', 'lý lịch tư pháp'),
    ('ncc', 'người có công'),
    ('nkt', 'người khuyết tật'),
    ('nlđ', 'người lao động'),
    ('nvqs', 'nghĩa vụ quân sự'),
    ('pccc', 'phòng cháy chữa cháy'),
    ('qsdđ', 'quyền sử dụng đất'),
    ('syll', 'sơ yếu lý lịch'),
    ('tgpl', 'trợ giúp pháp lý'),
    ('thcs', 'trung học cơ sở'),
    ('thpt', 'trung học phổ thông'),
    ('tnhh', 'trách nhiệm hữu hạn'),
    ('tthn', 'tình trạng hôn nhân'),
    ('ubnd', 'ủy ban nhân dân'),
    ('vsattp', 'an toàn thực phẩm'),
    ('xntthn', 'xác nhận tình trạng hôn nhân'),
    ('bằng lái', 'giấy phép lái'),
    ('căn cước công dân', 'thẻ căn cước'),
    ('chứng minh nhân dân', 'thẻ căn cước'),
    ('chứng minh thư', 'thẻ căn cước'),
    ('giấy tờ tùy thân', 'thẻ căn cước'),
    ('thẻ căn cước công dân', 'thẻ căn cước'),
    ('cất nhà', 'xây nhà'),
    ('làm nhà', 'xây nhà'),
    ('chia tài sản', 'phân chia di sản'),
    ('đẻ con', 'sinh con'),
    ('mới đẻ', 'mới sinh con'),
    ('sinh em bé', 'sinh con'),
    ('khai sanh', 'khai sinh'),
    ('sanh con', 'sinh con'),
    ('lập gia đình', 'kết hôn'),
    ('mới chết', 'người thân mất'),
    ('mới mất', 'người thân mất'),
    ('người chết', 'người thân mất'),
    ('vừa mất', 'người thân mất'),
    ('làm lại', 'cấp lại'),
    ('xin lại', 'cấp lại'),
    ('bị mất', 'cấp lại'),
    ('mần', 'làm'),
    ('môi giới nhà đất', 'môi giới bất động sản'),
    ('đốn cây', 'chặt cây'),
    ('nhập khẩu', 'đăng ký thường trú'),
    ('sổ hồng', 'sổ đỏ'),
    ('tiệm', 'cửa hàng'),
    -- What people say around what they want.
    ('ạ', ''),
    ('ở đâu', ''),
    ('bao nhiêu', ''),
    ('bây giờ', ''),
    ('cần gì', ''),
    ('chị', ''),
    ('cho hỏi', ''),
    ('có được không', ''),
    ('cần những giấy tờ gì', ''),
    ('cần giấy tờ gì', ''),
    ('cần làm giấy tờ gì', ''),
    ('cần làm thủ tục gì', ''),
    ('được không', ''),
    ('gì', ''),
    ('giấy tờ gì', ''),
    ('hồ sơ', ''),
    ('hỏi', ''),
    ('không', ''),
    ('làm sao', ''),
    ('làm thế nào', ''),
    ('mình', ''),
    ('muốn', ''),
    ('như thế nào', ''),
    ('phải làm gì', ''),
    ('thì', ''),
    ('thì làm ở đâu', ''),
    ('thế nào', ''),
    ('thủ tục', ''),
    ('tôi', ''),
    ('tui', ''),
    ('chúng em', ''),
    ('chúng tôi', ''),
    ('xin hỏi', '')) as people (said, meant);

create function procedures.meant(words text[], wordings boolean) returns text[]
    language plpgsql stable strict parallel safe
    as $$
declare
    known   record;
    meaning text := ' ' || array_to_string(words, ' ') || ' ';
begin
    -- The longest first: «giấy tờ gì» is gone before «giấy tờ» could be taken for something.
    for known in
        select wording.said, wording.meant
        from procedures.wording
        where (wordings or wording.meant = '')
          and position(' ' || wording.said || ' ' in meaning) > 0
        order by length(wording.said) desc, wording.said
    loop
        meaning := replace(meaning, ' ' || known.said || ' ', ' ' || ltrim(known.meant || ' '));
    end loop;
    return coalesce(nullif(array_remove(string_to_array(meaning, ' '), ''), '{}'), words);
end
$$;
comment on function procedures.meant(text[], boolean) is 'Bỏ lời đưa đẩy; nếu cần, đổi cách nói của người dân ra chữ của Nhà nước';
