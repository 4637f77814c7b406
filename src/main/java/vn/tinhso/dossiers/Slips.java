package vn.tinhso.dossiers;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.DossierEvent.DossierAccepted;
import vn.tinhso.dossiers.DossierEvent.DossierRefused;
import vn.tinhso.dossiers.DossierEvent.SupplementRequested;
import vn.tinhso.files.PageSize;
import vn.tinhso.files.Paper;
import vn.tinhso.files.Papers;
import vn.tinhso.shared.Rejected;

/** In phiếu: printed from the record each time, so a slip can never say anything else than the dossier. */
@Service
public class Slips {

    private final Dossiers dossiers;
    private final SlipContext context;
    private final Papers papers;

    Slips(Dossiers dossiers, SlipContext context, Papers papers) {
        this.dossiers = dossiers;
        this.context = context;
        this.papers = papers;
    }

    /** The slip as PDF; {@link Rejected} {@code HS-035} when what it tells has not happened. */
    @Transactional
    public byte[] print(Party party, String code, SlipKind kind) {
        var dossier = dossiers.find(party, code);
        var entry = entryFor(kind, dossiers.events(dossier))
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND,
                        "HS-035",
                        "Hồ sơ chưa có " + kind.title().toLowerCase(java.util.Locale.ROOT) + ".",
                        "Phiếu in được sau khi bước tương ứng đã thực hiện."));
        var values = new HashMap<>(context.common(dossier, entry.at()));
        values.put("officer", entry.actor().name());
        values.putAll(particular(dossier, entry));
        var body = papers.fill(PaperForms.read(kind.path()), values);
        var paper = new Paper(
                kind.title(),
                PageSize.A4,
                body,
                context.lookUpAddress(code),
                "Quét mã để tra cứu hồ sơ " + dossier.code() + " hoặc nhập mã tại trang Tra cứu.");
        return papers.render(paper).pdf();
    }

    private static Optional<HistoryEntry> entryFor(SlipKind kind, List<HistoryEntry> history) {
        return history.stream()
                .filter(entry -> SlipKind.printedBy(entry.event()).equals(Optional.of(kind)))
                .reduce((first, second) -> second);
    }

    private Map<String, Object> particular(Dossier dossier, HistoryEntry entry) {
        return switch (entry.event()) {
            case DossierAccepted accepted -> accepted(dossier, entry.at(), accepted);
            case SupplementRequested request ->
                Map.of(
                        "items", numbered(request.items()),
                        "note", request.note(),
                        "answerUntil", context.spoken(request.answerUntil()));
            case DossierRefused refusal -> Map.of("grounds", refusal.grounds());
            default -> throw new IllegalStateException("no slip for " + entry);
        };
    }

    private Map<String, Object> accepted(Dossier dossier, Instant at, DossierAccepted event) {
        return Map.of(
                "components", components(dossiers.components(dossier)),
                "received", context.spoken(at),
                "due", context.spoken(event.due()),
                "limit", context.limit(dossier),
                "fees", context.fees(dossier),
                "delivery", dossier.delivery().label());
    }

    private static List<Map<String, String>> components(List<DossierComponent> components) {
        var handedIn =
                components.stream().filter(component -> !component.present()).toList();
        return IntStream.range(0, handedIn.size())
                .mapToObj(i -> {
                    var component = handedIn.get(i);
                    return Map.of(
                            "number", String.valueOf(i + 1),
                            "name", component.name(),
                            "originals", count(component.originals()),
                            "copies", count(component.copies()),
                            "files", count(component.files().size()));
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
}
