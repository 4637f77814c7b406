package vn.tinhso.procedures.imports;

import static vn.tinhso.procedures.imports.NationalRecord.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.tinhso.procedures.Channel;
import vn.tinhso.procedures.Handling;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.Control;
import vn.tinhso.procedures.Procedure.Field;
import vn.tinhso.procedures.Procedure.HandlingSystem;
import vn.tinhso.procedures.Procedure.Level;
import vn.tinhso.procedures.Procedure.OnlineLevel;
import vn.tinhso.procedures.Procedure.Step;
import vn.tinhso.procedures.Procedure.StepRole;
import vn.tinhso.shared.Rejected;

/**
 * Turns a national record into a definition. Nothing is corrected silently: whatever is assumed or looks wrong becomes a
 * line of {@link Procedure#corrections} and a problem of the row.
 */
final class NationalMapping {

    private static final Pattern IN_PERSON = Pattern.compile(
            "đăng ký (lại )?kết hôn|nhận cha, mẹ, con", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CODE = Pattern.compile("\\d\\.\\d{6}");

    private final NationalRecord record;
    private final Map<String, String> fieldCodes;
    private final LocalDate day;
    private final List<String> remarks = new ArrayList<>();

    /**
     * @param fieldCodes code of a field by its name, as the province has them
     * @param day first day in force of what is made
     */
    NationalMapping(NationalRecord record, Map<String, String> fieldCodes, LocalDate day) {
        this.record = record;
        this.fieldCodes = fieldCodes;
        this.day = day;
    }

    /** {@link Rejected} {@code TT-041} for a record without which nothing can be said. */
    Procedure procedure() {
        var code = text(record.code());
        var name = text(record.name()).replaceFirst("^Thủ tục:? ", "");
        if (!CODE.matcher(code).matches() || name.isEmpty()) {
            throw new Rejected(
                    "TT-041", "Bản ghi không có mã dạng 1.001193 hoặc không có tên.", "Sửa bản ghi trong tệp nguồn.");
        }
        var channels = channels();
        var limits = new NationalLimits(record.channels(), remarks).limits();
        var fees = new NationalFees(record.channels(), remarks).fees();
        var documents = new NationalDocuments(record.documents(), remarks);
        return new Procedure(
                code,
                Character.toUpperCase(name.charAt(0)) + name.substring(1),
                text(record.subjects()).isEmpty() ? "" : "Dành cho: " + text(record.subjects()) + ".",
                field(),
                levels(),
                Arrays.stream(text(record.subjects()).split(",(?![^(]*\\))"))
                        .map(String::strip)
                        .filter(subject -> !subject.isEmpty())
                        .toList(),
                decision(),
                List.of(),
                day,
                channels.contains(Channel.ONLINE) ? OnlineLevel.FULL : OnlineLevel.NONE,
                null,
                handlingSystem(),
                channels.contains(Channel.DIRECT),
                isInPerson(name),
                List.of(),
                List.of(),
                channels,
                limits,
                fees,
                documents.questions(),
                documents.evidence(),
                documents.notes(),
                List.of(),
                List.of(),
                steps(limits),
                record.results().stream()
                        .filter(result -> !text(result.code()).isEmpty())
                        .map(result -> new Procedure.Result(
                                text(result.code()), text(result.name()), null, isRefusal(result), "", null))
                        .toList(),
                List.of(),
                Handling.BY_LEVEL,
                List.of(),
                List.of(),
                List.copyOf(remarks));
    }

    /** Nobody may be authorised to these (Thông tư 04/2020/TT-BTP, Điều 2, khoản 1); the record does not say so. */
    private boolean isInPerson(String name) {
        var found = IN_PERSON.matcher(name).find();
        if (found) {
            remarks.add("Đánh dấu «phải tự mình yêu cầu» vì tên thủ tục; cần đối chiếu với văn bản.");
        }
        return found;
    }

    private static boolean isRefusal(NationalRecord.Outcome result) {
        var name = text(result.name()).toLowerCase(Locale.of("vi"));
        return name.startsWith("thông báo từ chối")
                || name.startsWith("văn bản từ chối")
                || name.contains("không chấp thuận");
    }

    private String decision() {
        var decision = text(record.decision());
        if (!decision.isEmpty() && !decision.matches("\\d+[a-z]?/QĐ-.+")) {
            remarks.add("Số quyết định công bố “" + decision + "” không đúng dạng, cần đối chiếu.");
        }
        return decision;
    }

    private Field field() {
        var name = text(record.field());
        var known = fieldCodes.get(name);
        if (known != null) {
            return new Field(known, name);
        }
        var code = FieldCode.of(name.isEmpty() ? "Chưa rõ" : name);
        remarks.add("Lĩnh vực “" + name + "” chưa có trong tỉnh; mã “" + code + "” đặt tạm.");
        return new Field(code, name.isEmpty() ? "Chưa rõ" : name);
    }

    private List<Level> levels() {
        var levels = new ArrayList<Level>();
        for (var level : text(record.levels()).split(",")) {
            switch (level.strip()) {
                case "Cấp tỉnh" -> levels.add(Level.PROVINCE);
                case "Cấp xã" -> levels.add(Level.COMMUNE);
                case "" -> remarks.add("Nguồn không ghi cấp giải quyết.");
                default -> remarks.add("Nguồn ghi “" + level.strip() + "”: cấp này không giải quyết ở đây.");
            }
        }
        return levels;
    }

    // Which of a ministry's procedures its central system handles is published nowhere in one place: the police and the
    // social insurance do (Nghị định 224/2026/NĐ-CP, Điều 15, khoản 1, điểm i); the rest is for the province to say.
    private HandlingSystem handlingSystem() {
        var codes = record.results().stream().map(result -> text(result.code())).toList();
        var central = codes.stream().anyMatch(code -> code.startsWith("KQ.G01.") || code.startsWith("KQ.G24."))
                || text(record.levels()).equals("Cấp bộ");
        remarks.add(
                central
                        ? "Đặt là do hệ thống tập trung của bộ giải quyết; cần xác nhận."
                        : "Đặt là do hệ thống của tỉnh giải quyết; cần xác nhận.");
        return central ? HandlingSystem.MINISTRY_CENTRAL : HandlingSystem.PROVINCE;
    }

    private List<Channel> channels() {
        var channels = new ArrayList<Channel>();
        for (var channel : Channel.values()) {
            if (record.channels().stream().anyMatch(way -> channel.name().equals(way.channel()))) {
                channels.add(channel);
            }
        }
        return List.copyOf(channels);
    }

    /** A first proposal: half of the shortest limit to examine, a quarter to sign, the rest is air. */
    private List<Step> steps(List<Procedure.Limit> limits) {
        var hours = limits.stream().mapToInt(NationalMapping::hours).min().orElse(8);
        remarks.add("Quy trình nội bộ đặt tạm theo thời hạn; cần thay bằng quy trình của tỉnh.");
        return List.of(
                step("tham_dinh", "Thẩm định", StepRole.EXAMINE, Math.max(hours / 2, 1)),
                step("ky_duyet", "Ký duyệt", StepRole.SIGN, Math.max(hours / 4, 1)),
                step("tra_ket_qua", "Trả kết quả", StepRole.RETURN, 1));
    }

    private static int hours(Procedure.Limit limit) {
        return switch (limit.unit()) {
            case HOUR -> limit.amount();
            case SAME_DAY -> 8;
            case WORKING_DAY, CALENDAR_DAY -> limit.amount() * 5;
        };
    }

    private static Step step(String code, String name, StepRole role, int hours) {
        return new Step(code, name, role, hours, Control.TWO_PERSON, null);
    }
}
