package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.Accounts;
import vn.tinhso.privacy.KeyRotation;
import vn.tinhso.privacy.Resealing;
import vn.tinhso.shared.PersonalId;

/** Who has the database alone reads nobody's form and nobody's number, and keys change while people work. */
@WholeProduct
class SealedDataTests {

    private static final String COLUMNS = """
            select format('%I.%I', c.table_schema, c.table_name) as relation, format('%I', c.column_name) as name
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where t.table_type = 'BASE TABLE'
              and c.table_schema not in ('pg_catalog', 'information_schema')
              and (c.data_type in ('text', 'jsonb', 'json', 'character varying', 'ARRAY') or c.data_type = 'character')
            """;

    private final Scene scene;
    private final Accounts accounts;
    private final Resealing resealing;
    private final WebApplicationContext product;

    SealedDataTests(@Autowired WebApplicationContext product) {
        this.product = product;
        scene = new Scene(product);
        accounts = product.getBean(Accounts.class);
        resealing = new Resealing(product);
    }

    @Test
    void storesNoNumberAndNoAnswerThatCanBeRead() {
        var person = scene.person("vang.a.pao");
        var number = number(person);
        var answers = new HashMap<>(scene.birthAnswers());
        answers.put("nguoi_yeu_cau_noi_cu_tru", "Bản Chẳng Ai Biết 7741");
        var draft = scene.draft(person, Draft.Mode.OWN, Scene.BIRTH, Scene.MUONG_PHANG, Map.copyOf(answers));
        var filed = scene.dossiers.file(person, draft.id(), Delivery.ONLINE, Map.of());

        assertThat(scene.dossiers.find(person, filed.code()).answers())
                .containsEntry("nguoi_yeu_cau_noi_cu_tru", "Bản Chẳng Ai Biết 7741");
        assertThat(scene.dossiers.find(person, filed.code()).applicant().personalId())
                .isEqualTo(number);
        assertThat(columnsThatSay(number)).isEmpty();
        assertThat(columnsThatSay("Chẳng Ai Biết 7741")).isEmpty();
    }

    @Test
    void storesNoNumberOfWhoIsActedFor() {
        var behalf = new OnBehalf(scene, product);
        var child = behalf.child("vang.a.pao");
        behalf.authorisedByNumber("vang.a.pao", "011199004477");
        var party = scene.person("vang.a.pao");
        var draft = scene.draft(party, child, Scene.TREE, Scene.MUONG_PHANG);
        var filed = scene.dossiers.file(party, draft.id(), Delivery.ONLINE, Map.of());

        assertThat(filed.applicant().personalId()).isEqualTo(OnBehalf.CHILD);
        for (var secret : List.of(OnBehalf.CHILD, "011199004477", OnBehalf.PAPER.number())) {
            assertThat(columnsThatSay(secret)).as(secret).isEmpty();
        }
        behalf.forget();
    }

    @Test
    void sealsWhatWasStoredBeforeThereWereKeys() {
        var person = scene.person("vang.a.pao");
        var filed = file();
        scene.jdbc.sql("""
                        update dossiers.dossier
                        set answers = '{"con_ho_ten": "Vàng Thị Dợ"}', answers_sealed = null,
                            applicant_personal_id = '011199003210', applicant_address = 'Bản Cũ 5512',
                            applicant_sealed = null, applicant_index = null
                        where id = :id""").param("id", filed.id()).update();
        assertThat(scene.dossiers.find(person, filed.code()).answers()).containsEntry("con_ho_ten", "Vàng Thị Dợ");

        resealing.begin();
        assertThat(resealing.finish().state()).isEqualTo(KeyRotation.State.DONE);

        var dossier = scene.dossiers.find(person, filed.code());
        assertThat(dossier.answers()).containsExactly(Map.entry("con_ho_ten", "Vàng Thị Dợ"));
        assertThat(dossier.applicant().personalId()).isEqualTo("011199003210");
        assertThat(dossier.applicant().address()).isEqualTo("Bản Cũ 5512");
        assertThat(columnsThatSay("011199003210")).isEmpty();
        assertThat(columnsThatSay("Bản Cũ 5512")).isEmpty();
    }

    @Test
    void changesKeysWhilePeopleFileAndSignIn() throws Exception {
        var person = scene.person("vang.a.pao");
        var number = number(person);
        var done = new AtomicBoolean();
        var filed = new AtomicInteger();

        var found = Together.run(4, thread -> {
            if (thread == 0) {
                for (var change = 0; change < 3; change++) {
                    resealing.begin();
                    resealing.finish();
                }
                done.set(true);
                return true;
            }
            var always = true;
            do {
                var made = file();
                filed.incrementAndGet();
                always &= scene.dossiers.find(person, made.code()).answers().equals(made.answers());
                always &= accounts.citizenWith(new PersonalId(number))
                        .equals(Optional.of(person.account().id()));
            } while (!done.get());
            return always;
        });

        assertThat(found).containsOnly(true);
        assertThat(filed.get()).isGreaterThan(2);
        resealing.begin();
        assertThat(resealing.finish().walks())
                .extracting(KeyRotation.Walk::source)
                .contains("dossiers.dossier", "dossiers.draft", "identity.account", "identity.mandate");
        assertThat(scene.jdbc
                        .sql("select answers_sealed from dossiers.dossier")
                        .query(byte[].class)
                        .list())
                .hasSizeGreaterThan(filed.get())
                .allMatch(resealing::isCurrent);
    }

    private static String number(Party.Person person) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(person.account().citizen()).personalId())
                .digits();
    }

    private Dossier file() {
        var person = scene.person("vang.a.pao");
        var draft = scene.draft(person, Draft.Mode.OWN, Scene.BIRTH, Scene.MUONG_PHANG, scene.birthAnswers());
        return scene.dossiers.file(person, draft.id(), Delivery.ONLINE, Map.of());
    }

    /** Every text of every table. */
    private List<String> columnsThatSay(String text) {
        return scene
                .jdbc
                .sql(COLUMNS)
                .query((row, number) -> List.of(row.getString("relation"), row.getString("name")))
                .list()
                .stream()
                .filter(column -> scene.jdbc
                        .sql("select exists (select from " + column.getFirst() + " where " + column.getLast()
                                + "::text like '%' || :text || '%')")
                        .param("text", text)
                        .query(Boolean.class)
                        .single())
                .map(column -> String.join(".", column))
                .toList();
    }
}
