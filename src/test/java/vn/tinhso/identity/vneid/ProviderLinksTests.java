package vn.tinhso.identity.vneid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.AssuranceLevel;
import vn.tinhso.identity.ProvenCitizens.Person;
import vn.tinhso.identity.vneid.ProviderLinkStore.Subject;
import vn.tinhso.identity.vneid.ProviderLinks.Found;
import vn.tinhso.shared.PersonalId;

@WholeProduct
class ProviderLinksTests {

    private static final int THREADS = 16;

    private final ProviderLinks links;
    private final JdbcClient jdbc;

    ProviderLinksTests(@Autowired ProviderLinks links, @Autowired JdbcClient jdbc) {
        this.links = links;
        this.jdbc = jdbc;
    }

    @AfterEach
    void reset() {
        jdbc.sql("delete from identity.provider_link").update();
        jdbc.sql("delete from identity.account where login like 'cd-%'").update();
    }

    @Test
    void makesOneAccountOfOnePersonWhoComesSixteenTimesAtOnce() throws Exception {
        var person = person("011186990010");

        var found = Together.run(
                THREADS, thread -> links.citizen(new Subject("vneid", "s-10"), person, AssuranceLevel.LEVEL_2));

        assertThat(new HashSet<>(found)).hasSize(1).first().isInstanceOf(Found.Owner.class);
        assertThat(madeAccounts()).isOne();
        assertThat(created()).isOne();
    }

    @Test
    void makesOneAccountOfOnePersonWhoComesThroughTwoProvidersAtOnce() throws Exception {
        var person = person("011186990011");

        var found = Together.run(
                THREADS,
                thread -> links.citizen(
                        new Subject(thread % 2 == 0 ? "vneid" : "dvcqg", "s-11"), person, AssuranceLevel.LEVEL_2));

        assertThat(new HashSet<>(found)).hasSize(1).first().isInstanceOf(Found.Owner.class);
        assertThat(madeAccounts()).isOne();
    }

    @Test
    void givesASubjectThatComesWithTwoNumbersAtOnceToOneOfThemOnly() throws Exception {
        var found = Together.run(
                THREADS,
                thread -> links.citizen(
                        new Subject("vneid", "s-12"), person("01118699002" + thread % 2), AssuranceLevel.LEVEL_1));

        assertThat(found.stream().filter(Found.Owner.class::isInstance).distinct())
                .hasSize(1);
        assertThat(found).filteredOn(Found.Changed.class::isInstance).hasSize(THREADS / 2);
        assertThat(jdbc.sql("select count(*) from identity.provider_link where subject = 's-12'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void flagsANumberThatDoesNotGoWithThePersonWithoutItsContent() {
        var odd = new Person(
                new PersonalId("011186990030"), "Quàng Văn Mai", LocalDate.of(1987, 3, 8), "nam", null, null);

        links.citizen(new Subject("vneid", "s-13"), odd, AssuranceLevel.LEVEL_2);

        var detail = jdbc.sql(
                        "select detail::text from audit.entry where deed = 'account.linked' order by id desc limit 1")
                .query(String.class)
                .single();
        assertThat(detail).contains("gender,year").doesNotContain("1987", "011186990030");
    }

    private static Person person(String number) {
        return new Person(new PersonalId(number), "Quàng Thị Mai", LocalDate.of(1986, 3, 8), "nu", null, null);
    }

    private int madeAccounts() {
        return jdbc.sql("select count(*) from identity.account where login like 'cd-%'")
                .query(Integer.class)
                .single();
    }

    private int created() {
        return jdbc.sql("""
                        select count(*)
                        from audit.entry e
                        join identity.account a on e.subject = 'account:' || a.id
                        where e.deed = 'account.created'
                          and a.login like 'cd-%'""").query(Integer.class).single();
    }
}
