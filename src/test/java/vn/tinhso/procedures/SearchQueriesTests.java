package vn.tinhso.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** What people really type, in the small catalogue and among six thousand procedures; every miss is named at once. */
class SearchQueriesTests {

    private static final List<Query> QUERIES = queries("procedures/queries.csv");
    private static final Procedures LARGE = ProceduresDatabase.largeCatalogue();

    /**
     * @param why how it is typed: without accents, with a slip, abbreviated
     */
    private record Query(String typed, String code, String why) {}

    @Test
    void areManyAndOfManyKinds() {
        assertThat(QUERIES).hasSizeGreaterThan(200);
        assertThat(QUERIES).extracting(Query::typed).doesNotHaveDuplicates();
        assertThat(QUERIES)
                .extracting(Query::why)
                .contains("không dấu", "gõ sai", "lỗi telex", "viết tắt", "tiếng miền Nam", "sự kiện", "cả câu");
    }

    @Test
    void findTheirProcedureInTheStarterCatalogue() {
        assertThat(missed(ProceduresDatabase.procedures(), QUERIES)).isEmpty();
    }

    @Test
    void findTheirProcedureAmongSixThousand() {
        assertThat(LARGE.all(ProcedureFilter.ALL)).hasSizeGreaterThan(6_000);
        assertThat(missed(LARGE, QUERIES)).isEmpty();
    }

    /** Written when the search was finished, and never used to improve it: what strangers may expect. */
    @Test
    void mostlyFindTheirProcedureWhenNobodyThoughtOfThem() {
        var unseen = queries("procedures/unseen-queries.csv");

        assertThat(missed(LARGE, unseen)).hasSizeLessThanOrEqualTo(unseen.size() * 15 / 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "asdfgh", "xyz qwe", "'; drop table", "lorem ipsum dolor", "qwerty uiop"})
    void findNothingForNothingAmongSixThousand(String typed) {
        assertThat(LARGE.search(typed)).isEmpty();
    }

    @Test
    void areAnsweredWithinAFilterEvenWhereOthersWouldFillTheList() {
        var trees = new ProcedureFilter("HTKT", Procedure.Level.COMMUNE, "dat-dai-nha-o");

        assertThat(LARGE.search("giấy phép")).extracting(ProcedureSummary::code).doesNotContain("1.002693");
        assertThat(LARGE.search("giấy phép", trees))
                .extracting(ProcedureSummary::code)
                .contains("1.002693");
    }

    private static List<String> missed(Procedures procedures, List<Query> queries) {
        return queries.stream()
                .filter(query -> procedures.search(query.typed()).stream()
                        .limit(3)
                        .noneMatch(found -> found.code().equals(query.code())))
                .map(query -> query + " found "
                        + procedures.search(query.typed()).stream()
                                .limit(3)
                                .map(found -> found.code() + " " + found.name())
                                .toList())
                .toList();
    }

    private static List<Query> queries(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";"))
                    .map(cells -> new Query(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
