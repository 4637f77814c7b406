package vn.tinhso.dossiers.web;

import static vn.tinhso.web.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhso.dossiers.Dossier;
import vn.tinhso.dossiers.HistoryEntry;
import vn.tinhso.dossiers.PrintedSlip;
import vn.tinhso.dossiers.SignedResult;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.shared.Moments;

/** Phiếu và văn bản của một hồ sơ: every slip that was handed out and every letter that was signed, in order. */
final class PaperLinks {

    private PaperLinks() {}

    /** @param note what to know about it: that it lost its force */
    record PaperLink(String title, String href, @Nullable String note) {}

    static List<PaperLink> of(Dossier dossier, List<HistoryEntry> history, List<SignedResult> signed) {
        var path = "/ho-so/" + dossier.code();
        var links = new ArrayList<PaperLink>();
        for (var slip : PrintedSlip.in(history)) {
            var title = t(slip.kind().title()) + (slip.ordinal() > 1 ? " " + t("lần {}", slip.ordinal()) : "");
            links.add(new PaperLink(title, path + slip.path(), null));
        }
        for (var paper : signed) {
            links.add(new PaperLink(
                    t("{} số {}", paper.name(), paper.number()), path + "/tep/" + paper.fileId(), note(paper)));
        }
        return List.copyOf(links);
    }

    /** Văn bản kèm theo thủ tục, for who examines. */
    static List<PaperLink> letters(Dossier dossier, Procedure procedure) {
        return procedure.letters().stream()
                .map(letter ->
                        new PaperLink(letter.name(), "/ho-so/" + dossier.code() + "/van-ban/" + letter.code(), null))
                .toList();
    }

    private static @Nullable String note(SignedResult paper) {
        var revoked = paper.revoked();
        return revoked == null ? null : t("không còn giá trị từ {}", Moments.dateTime(revoked.at()));
    }
}
