package vn.tinhso.dossiers;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.DossierEvent.DossierAccepted;
import vn.tinhso.dossiers.DossierEvent.DossierRefused;
import vn.tinhso.dossiers.DossierEvent.Handed;
import vn.tinhso.dossiers.DossierEvent.SupplementRequested;
import vn.tinhso.files.Papers;
import vn.tinhso.shared.Rejected;

/**
 * In phiếu: printed from the event each time, so a slip can never say anything else than the record, and printed again
 * it says what it said the first time.
 */
@Service
public class Slips {

    private final Dossiers dossiers;
    private final DeskPapers desk;
    private final SlipContext context;
    private final PaperForms forms;
    private final Papers papers;

    Slips(Dossiers dossiers, DeskPapers desk, SlipContext context, PaperForms forms, Papers papers) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.context = context;
        this.forms = forms;
        this.papers = papers;
    }

    /** The latest of its kind as PDF; {@link Rejected} {@code HS-035} when what it tells has not happened. */
    @Transactional
    public byte[] print(Party party, String code, SlipKind kind) {
        var dossier = found(party, code);
        return print(
                dossier, of(dossier, kind).reduce((first, second) -> second).orElseThrow(() -> none(kind)));
    }

    /** The one that was handed out as the {@code ordinal}-th of its kind. */
    @Transactional
    public byte[] print(Party party, String code, SlipKind kind, int ordinal) {
        var dossier = found(party, code);
        return print(
                dossier,
                of(dossier, kind)
                        .filter(slip -> slip.ordinal() == ordinal)
                        .findFirst()
                        .orElseThrow(() -> none(kind)));
    }

    private Dossier found(Party party, String code) {
        var dossier = dossiers.find(party, code);
        dossiers.mustBeWhole(dossier);
        return dossier;
    }

    private Stream<PrintedSlip> of(Dossier dossier, SlipKind kind) {
        return PrintedSlip.in(dossiers.events(dossier)).stream().filter(slip -> slip.kind() == kind);
    }

    private byte[] print(Dossier dossier, PrintedSlip slip) {
        var values = new HashMap<>(context.common(dossier, slip.at()));
        values.put("officer", slip.entry().actor().name());
        values.putAll(particular(dossier, slip.entry()));
        var footer = "Quét mã để tra cứu hồ sơ " + dossier.code() + " hoặc nhập mã tại trang Tra cứu.";
        var paper = forms.fill(slip.kind().form(), values, context.lookUpAddress(dossier.code()), footer);
        return papers.render(paper, slip.at()).pdf();
    }

    private Map<String, Object> particular(Dossier dossier, HistoryEntry entry) {
        return switch (entry.event()) {
            case DossierAccepted accepted -> accepted(dossier, entry, accepted);
            case SupplementRequested request ->
                Map.of(
                        "number", Objects.requireNonNullElse(request.number(), dossier.code() + "/HDHS"),
                        "items", numbered(request.items()),
                        "note", request.note(),
                        "answerUntil", context.spoken(request.answerUntil()));
            case DossierRefused refusal ->
                Map.of(
                        "number", Objects.requireNonNullElse(refusal.number(), dossier.code() + "/TCHS"),
                        "grounds", refusal.grounds());
            default -> throw new IllegalStateException("no slip for " + entry);
        };
    }

    private Map<String, Object> accepted(Dossier dossier, HistoryEntry entry, DossierAccepted event) {
        var receipt = Objects.requireNonNullElseGet(event.receipt(), () -> desk.receipt(dossier));
        return Map.of(
                "components", components(receipt.components()),
                "received", context.spoken(entry.at()),
                "due", context.spoken(event.due()),
                "limit", receipt.limit(),
                "fees", context.fees(dossier),
                "delivery", dossier.delivery().label());
    }

    private static List<Map<String, String>> components(List<Handed> components) {
        return IntStream.range(0, components.size())
                .mapToObj(i -> {
                    var component = components.get(i);
                    return Map.of(
                            "number", String.valueOf(i + 1),
                            "name", component.name(),
                            "originals", count(component.originals()),
                            "copies", count(component.copies()),
                            "files", count(component.files()));
                })
                .toList();
    }

    private static String count(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    private static List<Map<String, String>> numbered(List<String> items) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> Map.of("number", String.valueOf(i + 1), "text", items.get(i)))
                .toList();
    }

    private static Rejected none(SlipKind kind) {
        return new Rejected(
                Rejected.Kind.NOT_FOUND,
                "HS-035",
                "Hồ sơ chưa có " + kind.title().toLowerCase(Locale.ROOT) + ".",
                "Phiếu in được sau khi bước tương ứng đã thực hiện.");
    }
}
