package vn.tinhso.dossiers;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.HouseEvent.AgencyConsulted;
import vn.tinhso.files.Papers;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/**
 * Phiếu kiểm soát quá trình giải quyết hồ sơ (mẫu số 06, Thông tư 03/2025/TT-VPCP; mẫu số 05, Thông tư
 * 01/2018/TT-VPCP): one row for each hand-over, with the names of who acted in the place of signatures.
 */
@Service
public class ControlSheet {

    private final Dossiers dossiers;
    private final HandOvers handOvers;
    private final SlipContext context;
    private final PaperForms forms;
    private final Papers papers;
    private final Clock clock;

    ControlSheet(
            Dossiers dossiers, HandOvers handOvers, SlipContext context, PaperForms forms, Papers papers, Clock clock) {
        this.dossiers = dossiers;
        this.handOvers = handOvers;
        this.context = context;
        this.forms = forms;
        this.papers = papers;
        this.clock = clock;
    }

    /** As PDF, for officials who may see the dossier; its applicant reads the story on the page instead. */
    @Transactional
    public byte[] print(Party party, String code) {
        var dossier = dossiers.find(party, code);
        if (!isKeptFor(party, dossier)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "HS-100",
                    "Phiếu kiểm soát là giấy tờ nội bộ của cơ quan giải quyết.",
                    "Xem quá trình giải quyết trên trang hồ sơ.");
        }
        var now = clock.instant();
        var history = dossiers.events(dossier);
        var values = new HashMap<>(context.common(dossier, now));
        var due = dossier.timing().due();
        values.put("due", due == null ? "" : context.spoken(due));
        values.put("consulted", consulted(history));
        values.put("steps", handOvers.of(dossier, history));
        values.put("printed", Moments.dateTime(now));
        var footer = "Quét mã để tra cứu hồ sơ " + dossier.code() + ".";
        return papers.render(forms.fill(Form.CONTROL_SHEET, values, context.lookUpAddress(code), footer))
                .pdf();
    }

    static boolean isKeptFor(Party party, Dossier dossier) {
        return switch (party) {
            case Party.Person(var account) -> account.isOfficial() && !party.isApplicantOf(dossier);
            case Party.Machine machine -> true;
        };
    }

    private static String consulted(List<HistoryEntry> history) {
        return history.stream()
                .map(HistoryEntry::event)
                .filter(AgencyConsulted.class::isInstance)
                .map(event -> ((AgencyConsulted) event).agency())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
