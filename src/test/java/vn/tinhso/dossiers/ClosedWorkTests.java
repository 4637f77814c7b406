package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Grant;
import vn.tinhso.identity.Kin;
import vn.tinhso.identity.Reach;
import vn.tinhso.identity.Role;
import vn.tinhso.identity.Scope;

/** More closed dossiers than any list shows or search looks through, most of them found in several ways. */
@WholeProduct
@Transactional
class ClosedWorkTests {

    private static final UUID ME = UUID.randomUUID();
    private static final List<String> DESKS = List.of("quay-thu-a", "quay-thu-b");
    private static final List<String> OFFICES = List.of("co-quan-thu-a", "co-quan-thu-b");
    private static final List<String> FIELDS = List.of("Hộ tịch", "Đất đai", "Chứng thực");

    private final Random random = new Random(20261126);
    private final WorkStore store;
    private final NamedParameterJdbcOperations jdbc;
    private final List<Row> rows = new ArrayList<>();

    ClosedWorkTests(@Autowired ApplicationContext context) {
        store = context.getBean(WorkStore.class);
        jdbc = context.getBean(NamedParameterJdbcOperations.class);
    }

    private record Row(
            UUID id,
            String code,
            String field,
            String name,
            String desk,
            String office,
            boolean restricted,
            boolean taken,
            boolean applied,
            boolean read,
            Instant ended) {}

    @BeforeEach
    void fill() {
        IntStream.range(0, 1600).mapToObj(this::row).forEach(rows::add);
        jdbc.batchUpdate(
                """
                insert into dossiers.dossier (
                    id, code, procedure_code, version_id, procedure_name, field_name, channel, assisted, delivery,
                    applicant_account, applicant_name, filed_by, receiving_agency, competent_agency, answers, status,
                    stage, filed_at, version, readers, restricted)
                values (
                    :id, :code, '1.000894', :id, 'Thử nghiệm', :field, 2, false, 'DESK',
                    :applicant, :name, :filer, :desk, :office, '{}', 3,
                    'CLOSED', :ended, 1, :readers, :restricted)""",
                rows.stream()
                        .map(row -> new MapSqlParameterSource()
                                .addValue("id", row.id())
                                .addValue("code", row.code())
                                .addValue("field", row.field())
                                .addValue("applicant", row.applied() ? ME : null)
                                .addValue("name", row.name())
                                .addValue("filer", row.taken() ? ME.toString() : "nguoi-khac")
                                .addValue("desk", row.desk())
                                .addValue("office", row.office())
                                .addValue("ended", DossierStore.utc(row.ended()))
                                .addValue("readers", row.read() ? new String[] {ME.toString()} : new String[0])
                                .addValue("restricted", row.restricted()))
                        .toArray(SqlParameterSource[]::new));
    }

    private Row row(int number) {
        var house = random.nextInt(4) == 0 ? 1 : 0;
        return new Row(
                UUID.randomUUID(),
                "H18.99-261126-%04d".formatted(number),
                FIELDS.get(random.nextInt(3)),
                random.nextInt(400) == 0 ? "Sùng Thị Dợ" : random.nextInt(3) == 0 ? "Vàng A Páo" : "Lò Văn Sơn",
                DESKS.get(random.nextInt(9) == 0 ? 1 - house : house),
                OFFICES.get(house),
                random.nextInt(10) == 0,
                random.nextInt(40) == 0,
                random.nextInt(60) == 0,
                random.nextInt(50) == 0,
                // Several end in the same minute.
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * random.nextInt(900)));
    }

    @Test
    void showsEachOnceTheNewestFirst() {
        for (var viewer : viewers()) {
            var mine = rows.stream()
                    .filter(seenBy(viewer))
                    .sorted(Comparator.comparing(Row::ended)
                            .thenComparing(row -> row.id().toString())
                            .reversed())
                    .toList();
            var shown = mine.subList(0, Math.min(mine.size(), ClosedWorkStore.SHOWN));

            assertThat(store.counts(viewer).get(WorkQueue.CLOSED))
                    .as("count of %s", viewer.grants())
                    .isEqualTo(Math.min(mine.size(), ClosedWorkStore.SHOWN + 1));
            assertThat(paged(viewer, "", 170)).as("list of %s", viewer.grants()).isEqualTo(codes(shown));
            for (var words : List.of("vang a pao", "sung thi", "thu nghiem", "khong co ai")) {
                assertThat(paged(viewer, words, 400))
                        .as("«%s» of %s", words, viewer.grants())
                        .isEqualTo(codes(mine.stream().filter(has(words)).toList()));
            }
        }
    }

    private List<String> paged(Account viewer, String search, int size) {
        var codes = new ArrayList<String>();
        while (true) {
            var page = store.page(viewer, WorkQueue.CLOSED, search, codes.size(), size);
            if (page.isEmpty()) {
                return codes;
            }
            codes.addAll(codes(page.stream().map(this::row).toList()));
        }
    }

    private Row row(Dossier dossier) {
        return rows.stream()
                .filter(row -> row.code().equals(dossier.code()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(List<Row> rows) {
        return rows.stream().map(Row::code).toList();
    }

    private static Predicate<Row> has(String words) {
        return switch (words) {
            case "vang a pao" -> row -> row.name().equals("Vàng A Páo");
            case "sung thi" -> row -> row.name().equals("Sùng Thị Dợ");
            case "thu nghiem" -> row -> true;
            default -> row -> false;
        };
    }

    private static Predicate<Row> seenBy(Account viewer) {
        return row -> row.taken()
                || row.applied()
                || row.read()
                || viewer.grants().stream()
                        .filter(grant -> grant.scope().covers(row.field(), "1.000894"))
                        .filter(grant -> grant.reach().restricted() || !row.restricted())
                        .anyMatch(grant ->
                                grant.agencyId().equals(grant.role() == Role.DESK_OFFICER ? row.desk() : row.office()));
    }

    private List<Account> viewers() {
        var viewers = new ArrayList<>(List.of(
                official(Set.of(
                        new Grant(Role.DESK_OFFICER, DESKS.getFirst()),
                        new Grant(Role.SPECIALIST, OFFICES.getFirst()))),
                official(Set.of(new Grant(Role.LEADER, OFFICES.getLast())))));
        IntStream.range(0, 4).forEach(number -> viewers.add(official(grants())));
        return viewers;
    }

    private Set<Grant> grants() {
        var grants = new HashSet<Grant>();
        for (var i = random.nextInt(4); i >= 0; i--) {
            var desk = random.nextBoolean();
            var scope = random.nextBoolean()
                    ? Scope.ALL
                    : new Scope(Set.copyOf(FIELDS.subList(0, 1 + random.nextInt(2))), Set.of());
            grants.add(new Grant(
                    desk
                            ? Role.DESK_OFFICER
                            : List.of(Role.SPECIALIST, Role.LEADER).get(random.nextInt(2)),
                    (desk ? DESKS : OFFICES).get(random.nextInt(2)),
                    scope,
                    new Reach(false, random.nextBoolean())));
        }
        return grants;
    }

    private static Account official(Set<Grant> grants) {
        return Scene.official(ME, grants, Kin.NONE);
    }
}
