package vn.tinhso.procedures.imports;

import static vn.tinhso.web.Words.t;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record of a file that was taken in.
 *
 * @param outcome {@code null} while it waits
 * @param draft what it became, for {@link Outcome#DRAFTED}
 * @param problems what has to be looked at again, or why nothing became of it
 */
public record ImportRow(
        int number,
        String code,
        String name,
        @Nullable Outcome outcome,
        @Nullable UUID draft,
        List<String> problems) {

    public enum Outcome {
        DRAFTED,
        UNCHANGED,
        SKIPPED,
        REFUSED;

        public String label() {
            return switch (this) {
                case DRAFTED -> t("Thành bản soạn");
                case UNCHANGED -> t("Giống bản đang công bố");
                case SKIPPED -> t("Đã có bản soạn");
                case REFUSED -> t("Không nhập được");
            };
        }
    }
}
