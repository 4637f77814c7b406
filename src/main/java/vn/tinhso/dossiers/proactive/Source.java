package vn.tinhso.dossiers.proactive;

import java.util.Map;
import java.util.Optional;
import vn.tinhso.dossiers.GrantedResult;
import vn.tinhso.shared.Moments;

/**
 * Where a prepared draft takes an answer from. Written {@code con_ho_ten}, {@code =khai_sinh}, {@code @so} or
 * {@code -}.
 */
public sealed interface Source {

    /** The answer, as far as the old dossier has one. */
    Optional<String> in(GrantedResult old);

    String text();

    /** What was answered in the old dossier. */
    record Answer(String field) implements Source {

        @Override
        public Optional<String> in(GrantedResult old) {
            return Optional.ofNullable(old.answers().get(field));
        }

        @Override
        public String text() {
            return field;
        }
    }

    /** Always the same. */
    record Constant(String value) implements Source {

        @Override
        public Optional<String> in(GrantedResult old) {
            return Optional.of(value);
        }

        @Override
        public String text() {
            return "=" + value;
        }
    }

    /** What stands on the paper that was granted. */
    enum OnPaper implements Source {
        NUMBER("@so"),
        SIGNED("@ngay_ky"),
        AGENCY("@co_quan");

        private static final Map<String, OnPaper> BY_TEXT =
                Map.of(NUMBER.text, NUMBER, SIGNED.text, SIGNED, AGENCY.text, AGENCY);

        private final String text;

        OnPaper(String text) {
            this.text = text;
        }

        @Override
        public Optional<String> in(GrantedResult old) {
            var paper = old.paper();
            return Optional.of(
                    switch (this) {
                        case NUMBER -> paper.number();
                        case SIGNED -> Moments.day(paper.signedAt()).toString();
                        case AGENCY -> paper.agency();
                    });
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** Asked anew, although the old dossier has an answer of the same name: what may have changed since. */
    enum Blank implements Source {
        BLANK;

        @Override
        public Optional<String> in(GrantedResult old) {
            return Optional.empty();
        }

        @Override
        public String text() {
            return "-";
        }
    }

    /** Nothing when it is none of them. */
    static Optional<Source> parse(String text) {
        if (text.equals(Blank.BLANK.text())) {
            return Optional.of(Blank.BLANK);
        }
        if (text.startsWith("@")) {
            return Optional.ofNullable(OnPaper.BY_TEXT.get(text));
        }
        if (text.length() > 1 && text.startsWith("=")) {
            return Optional.of(new Constant(text.substring(1)));
        }
        return text.matches("[a-z][a-z0-9_]*") ? Optional.of(new Answer(text)) : Optional.empty();
    }
}
