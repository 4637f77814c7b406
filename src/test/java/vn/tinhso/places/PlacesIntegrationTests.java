package vn.tinhso.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PlacesIntegrationTests {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    private static PlacesDatabase database;
    private static Places places;

    @BeforeAll
    static void loadsTheStarterData() {
        database = PlacesDatabase.start();
        var store = new PlaceStore(JdbcClient.create(database.source()));
        var starter = new PlacesStarter(store);
        assertThat(starter.isMissing()).isTrue();
        starter.load();
        starter.load();
        assertThat(starter.isMissing()).isFalse();
        places = new Places(store);
    }

    @AfterAll
    static void stops() {
        database.close();
    }

    @Test
    void knowsTheFortyFiveCommunesOfTheProvinceByItsOwnOrder() {
        var communes = places.communesOf("11", AFTER);

        assertThat(communes).hasSize(45).allMatch(unit -> unit.centre() != null);
        assertThat(communes.subList(0, 4))
                .extracting(Unit::title)
                .containsExactly("Phường Điện Biên Phủ", "Phường Mường Lay", "Phường Mường Thanh", "Xã Búng Lao");
    }

    @Test
    void knowsTheOneHundredAndTwentyNineCommunesOfBefore() {
        assertThat(places.communesOf("11", BEFORE)).hasSize(129);
    }

    @Test
    void knowsThirtyFourProvinces() {
        assertThat(places.provinces(AFTER)).hasSize(34);
        assertThat(places.provinces(BEFORE)).extracting(Unit::name).containsExactly("Điện Biên");
    }

    @Test
    void tellsUnitsOfOneCodeApartByTheDate() {
        assertThat(places.unit("03127", BEFORE)).map(Unit::fullName).contains("Phường Him Lam, tỉnh Điện Biên");
        assertThat(places.unit("03127", AFTER)).map(Unit::fullName).contains("Phường Điện Biên Phủ, tỉnh Điện Biên");
        assertThat(places.unit("03127", LocalDate.of(1990, 1, 1))).isEmpty();
        assertThat(places.unit("99999", AFTER)).isEmpty();
    }

    @Test
    void followsTheSuccessionBothWays() {
        assertThat(places.successorsOf("03317")).extracting(Unit::title).containsExactly("Xã Mường Phăng");
        assertThat(places.predecessorsOf("03325"))
                .extracting(Unit::title)
                .containsExactly("Xã Nà Nhạn", "Xã Mường Phăng", "Xã Pá Khoang");
        assertThat(places.successorsOf("11")).isEmpty();
    }

    @Test
    void readsAUnitOnTheMapOfAnotherDay() {
        assertThat(places.on(AFTER, "03317", BEFORE).units())
                .extracting(Unit::code)
                .containsExactly("03325");
        assertThat(places.on(AFTER, "03317", BEFORE).isUnique()).isTrue();
        assertThat(places.on(BEFORE, "03325", AFTER).units())
                .extracting(Unit::code)
                .containsExactly("03317", "03325", "03326");
        assertThat(places.on(BEFORE, "03325", AFTER).isUnique()).isFalse();
        assertThat(places.on(BEFORE, "03127", BEFORE).units())
                .extracting(Unit::name)
                .containsExactly("Him Lam");
        assertThat(places.on(AFTER, "11", BEFORE).isUnique()).isTrue();
        assertThat(places.on(AFTER, "99999", BEFORE).units()).isEmpty();
    }

    @Test
    void readsADividedUnitAsSeveral() {
        var jdbc = JdbcClient.create(database.source());
        jdbc.sql("""
                        insert into places.succession (old_code, new_code, on_date, extent, resolution)
                        values ('03317', '03127', '2025-07-01', 'PARTIAL', 'thử')""").update();
        try {
            assertThat(places.on(AFTER, "03317", BEFORE).isUnique()).isFalse();
        } finally {
            jdbc.sql("delete from places.succession where resolution = 'thử'").update();
        }
    }

    @Test
    void givesEveryOldCommuneASuccessor() {
        assertThat(places.communesOf("11", BEFORE))
                .allMatch(old -> !places.successorsOf(old.code()).isEmpty());
    }

    @Test
    void findsNamesWithoutTheirAccents() {
        assertThat(places.find("xa muong phang"))
                .extracting(Unit::fullName)
                .startsWith("Xã Mường Phăng, tỉnh Điện Biên");
        assertThat(places.find("dien bien")).first().extracting(Unit::title).isEqualTo("Tỉnh Điện Biên");
        assertThat(places.find("Him Lam"))
                .singleElement()
                .extracting(Unit::validTo)
                .isEqualTo(BEFORE);
        assertThat(places.find("Mỹ")).isEqualTo(places.find("mi"));
        assertThat(places.find(" , ")).isEmpty();
        assertThat(places.find("100%")).isEmpty();
    }
}
