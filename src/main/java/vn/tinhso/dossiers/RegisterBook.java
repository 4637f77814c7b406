package vn.tinhso.dossiers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.dossiers.DossierRegister.Selection;
import vn.tinhso.files.Papers;
import vn.tinhso.shared.Csv;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/**
 * Sổ theo dõi hồ sơ (mẫu số 07, Thông tư 03/2025/TT-VPCP; mẫu số 06, Thông tư 01/2018/TT-VPCP): on the screen, on paper
 * and as a table for other programs. Each look is one line of the audit log, for it shows the names of people.
 */
@Service
public class RegisterBook {

    /** What a printer and a reader can still take in one piece. */
    private static final int MOST_PRINTED = 1000;

    private final RegisterBookStore store;
    private final RegisterRows rows;
    private final PaperForms forms;
    private final Papers papers;
    private final AuditLog audit;
    private final Clock clock;

    RegisterBook(
            RegisterBookStore store, RegisterRows rows, PaperForms forms, Papers papers, AuditLog audit, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.forms = forms;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page, and how many lines there are in all. */
    public record Page(List<RegisterLine> lines, long total) {}

    @Transactional
    public Page page(Party party, Selection selection, long offset, int size) {
        tell(party, selection, "page");
        var viewer = viewer(party);
        var lines = new ArrayList<RegisterLine>();
        store.read(viewer, selection, new RegisterBookStore.Slice(offset, size), lines::add);
        return new Page(lines, store.count(viewer, selection));
    }

    /** The form as PDF. */
    @Transactional
    public byte[] print(Party party, Selection selection) {
        tell(party, selection, "pdf");
        var viewer = viewer(party);
        var total = store.count(viewer, selection);
        if (total > MOST_PRINTED) {
            throw new Rejected(
                    "HS-101",
                    "Kỳ này có " + total + " hồ sơ, nhiều hơn " + MOST_PRINTED + " dòng in được một lần.",
                    "Chọn kỳ ngắn hơn hoặc một cơ quan, hoặc xuất bảng CSV.");
        }
        var lines = new ArrayList<Map<String, String>>();
        store.read(
                viewer,
                selection,
                new RegisterBookStore.Slice(0, MOST_PRINTED),
                line -> lines.add(rows.printed(lines.size() + 1, line)));
        var now = clock.instant();
        Map<String, Object> values = Map.of(
                "owner", rows.owner(selection),
                "period", period(selection),
                "lines", lines,
                "printed", Moments.dateTime(now));
        return papers.render(forms.fill(Form.REGISTER, values, null, "Sổ điện tử, in từ hệ thống."), now)
                .pdf();
    }

    /** The same columns as a table of values, line by line, however many there are. */
    @Transactional
    public void export(Party party, Selection selection, OutputStream target) throws IOException {
        tell(party, selection, "csv");
        var viewer = viewer(party);
        var writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        writer.write(Csv.MARK);
        Csv.write(writer, RegisterRows.COLUMNS);
        var number = new int[1];
        store.read(viewer, selection, new RegisterBookStore.Slice(0, Integer.MAX_VALUE), line -> {
            var row = rows.printed(++number[0], line);
            Csv.write(writer, RegisterRows.KEYS.stream().map(row::get).toList());
        });
        writer.flush();
    }

    private static Visibility viewer(Party party) {
        var official = switch (party) {
            case Party.Person(var account) -> account.isOfficial();
            case Party.Machine machine -> true;
        };
        if (!official) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "HS-102",
                    "Sổ theo dõi hồ sơ là sổ của cơ quan.",
                    "Xem hồ sơ của bạn ở trang Hồ sơ của tôi.");
        }
        return Visibility.of(party);
    }

    private void tell(Party party, Selection selection, String form) {
        audit.record(
                party.actor(),
                "dossiers.registerRead",
                "dossiers",
                Map.of(
                        "form",
                        form,
                        "statuses",
                        selection.statuses().stream()
                                .map(status -> String.valueOf(status.code()))
                                .sorted()
                                .collect(Collectors.joining(",")),
                        "agency",
                        selection.agency(),
                        "from",
                        selection.from().toString(),
                        "until",
                        selection.until().toString()));
    }

    private static String period(Selection selection) {
        return "Từ ngày " + Moments.date(Moments.day(selection.from())) + " đến ngày "
                + Moments.date(Moments.day(selection.until()).minusDays(1));
    }
}
