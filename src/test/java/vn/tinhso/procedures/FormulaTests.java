package vn.tinhso.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTests {

    private static final Formula.Scope SCOPE = new Formula.Scope() {

        private final Map<String, String> answers =
                Map.of("a", "2", "b", "1.5", "ho", "Lò", "ten", "Mai", "sinh", "2004-02-29", "nay", "2022-02-28");

        @Override
        public Optional<String> raw(String name) {
            return Optional.ofNullable(answers.get(name));
        }

        @Override
        public Optional<String> words(String name) {
            return raw(name).map(raw -> name.equals("sinh") ? "29/2/2004" : raw);
        }

        @Override
        public List<String> each(String group, String field) {
            return List.of("0.1", "0.2", "không rõ");
        }

        @Override
        public int count(String group) {
            return 3;
        }
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "–",
            value = {
                "1 + count(nhom) | 4",
                "a * b - 0.5 | 2.5",
                "2 + 3 * 4 | 14",
                "(2 + 3) * 4 | 20",
                "10 - 3 - 2 | 5",
                "a - 2 | 0",
                "1000000 * 1000000 | 1000000000000",
                "sum(nhom.thu_nhap) | 0.3",
                "years(sinh, nay) | 17",
                "days(nay, nay) | 0",
                "years(sinh, khong_co) | –",
                "a + khong_co | –",
                "ho | Lò",
                "concat(ho, \" \", ten) | Lò Mai",
                "concat(ho, \", sinh \", sinh) | Lò, sinh 29/2/2004",
                "concat(khong_co, \" \", cung_khong) | –",
                "concat(ho, \" \", khong_co) | Lò",
            })
    void followsFromTheAnswers(String formula, String value) {
        assertThat(Formula.parse(formula).value(SCOPE)).isEqualTo(Optional.ofNullable(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 +",
                "a b",
                "(a",
                "xoa(a)",
                "count(1)",
                "sum(a)",
                "years(a)",
                "days(1, 2)",
                "a / b",
                "T(java.lang.Runtime)",
                "((((((((((((((((((((((a))))))))))))))))))))))"
            })
    void refusesWhatItDoesNotUnderstand(String formula) {
        assertThatThrownBy(() -> Formula.parse(formula))
                .isInstanceOf(FormulaParser.Unreadable.class)
                .hasMessageMatching("\\p{L}.*");
    }

    @Test
    void knowsEverythingItNames() {
        assertThat(Formula.parse("concat(ho, a * (b + 1))").all())
                .contains(new Formula.Answer("ho"), new Formula.Answer("a"), new Formula.Answer("b"));
    }
}
