package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.calendar.Punctuality;
import vn.tinhso.dossiers.DossierRegister.Selection;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Moments;
import vn.tinhso.web.PlatformSettings;

/** The register's columns in words. */
@Component
class RegisterRows {

    /** In the order of the form. */
    static final List<String> COLUMNS = List.of(
            "STT",
            "Mã hồ sơ",
            "Tên thủ tục hành chính",
            "Số lượng hồ sơ (bộ)",
            "Tên cá nhân, tổ chức",
            "Địa chỉ, số điện thoại",
            "Cơ quan chủ trì giải quyết",
            "Nhận hồ sơ",
            "Hẹn trả kết quả",
            "Chuyển hồ sơ đến cơ quan giải quyết",
            "Nhận kết quả từ cơ quan giải quyết",
            "Trả kết quả: ngày, tháng, năm",
            "Phương thức nhận kết quả",
            "Ký nhận",
            "Ghi chú");

    static final List<String> KEYS = List.of(
            "number",
            "code",
            "procedure",
            "sets",
            "applicant",
            "contact",
            "agency",
            "received",
            "due",
            "handedOver",
            "resultBack",
            "returned",
            "way",
            "receiver",
            "note");

    private final Organisations organisations;
    private final PlatformSettings settings;

    RegisterRows(Organisations organisations, PlatformSettings settings) {
        this.organisations = organisations;
        this.settings = settings;
    }

    /** Whose book it is: of one agency, or of all the reader may see. */
    String owner(Selection selection) {
        var name = selection.agency().isEmpty()
                ? settings.province()
                : organisations.agency(selection.agency()).name();
        return name.toUpperCase(Locale.of("vi"));
    }

    Map<String, String> printed(int number, RegisterLine line) {
        var row = new HashMap<String, String>();
        row.put("number", String.valueOf(number));
        row.put("code", line.code());
        row.put("procedure", line.procedure());
        row.put("sets", "1");
        row.put("applicant", line.applicant());
        row.put(
                "contact",
                Stream.of(line.address(), line.phone())
                        .filter(Objects::nonNull)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("; ")));
        row.put("agency", organisations.agency(line.competent()).name());
        row.put("received", time(line.received() == null ? line.filed() : line.received()));
        row.put("due", time(line.due()));
        row.put("handedOver", time(line.handedOver()));
        row.put("resultBack", time(line.resultBack()));
        row.put("returned", time(line.returned()));
        row.put("way", line.way() == null ? "" : line.way().label());
        row.put("receiver", line.receiver() == null ? "" : line.receiver());
        row.put("note", note(line));
        return row;
    }

    private static String note(RegisterLine line) {
        var status = line.status() == DossierStatus.STOPPED && !line.closed()
                ? "Tạm dừng xử lý"
                : line.status().label();
        return line.due() == null || line.finished() == null
                ? status
                : status + "; "
                        + Punctuality.closed(line.due(), line.finished())
                                .label()
                                .toLowerCase(Locale.ROOT);
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : Moments.dateTime(at);
    }
}
