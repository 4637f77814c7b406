package vn.tinhso.identity.vneid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhso.identity.AssuranceLevel;
import vn.tinhso.identity.ProvenCitizens.Person;
import vn.tinhso.identity.vneid.IdentityProviderSettings.Audience;
import vn.tinhso.shared.PersonalId;

class ClaimReaderTests {

    @ParameterizedTest
    @CsvSource({"08/03/1986", "1986-03-08", "19860308"})
    void readsABirthDateAsProvidersWriteIt(String written) throws Exception {
        assertThat(read(Map.of("NgayThangNamSinh", written)).person().birthDate())
                .isEqualTo("1986-03-08");
    }

    @Test
    void leavesAwayWhatItCannotRead() throws Exception {
        var asserted = read(Map.of("NgayThangNamSinh", "mùa xuân", "GioiTinh", "x", "LOA", "9", "HoVaTen", " "));

        assertThat(asserted.person().birthDate()).isNull();
        assertThat(asserted.person().gender()).isNull();
        assertThat(asserted.person().name()).isNull();
        assertThat(asserted.level()).isNull();
    }

    @Test
    void knowsTheLevelByWhicheverNameItCarries() throws Exception {
        assertThat(read(Map.of("loAs", "02")).level()).isEqualTo(AssuranceLevel.LEVEL_2);
        assertThat(read(Map.of("IAL", 1)).level()).isEqualTo(AssuranceLevel.LEVEL_1);
    }

    @Test
    void tellsAnOrganisationFromAPerson() throws Exception {
        var asserted = read(Map.of("LoaiTaiKhoan", "2", "MaSoThue", "5600123456", "TenDoanhNghiep", "HTX Mường Lay"));

        assertThat(asserted.organisation()).isEqualTo(new Asserted.Organisation("5600123456", "HTX Mường Lay"));
        assertThat(read(Map.of("LoaiTaiKhoan", "1")).organisation()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "011186000001, 1986-03-08, nu, ''",
        "011086000001, 1986-03-08, nam, ''",
        "011305000001, 2005-03-08, nu, ''",
        "011186000001, 1986-03-08, nam, gender",
        "011186000001, 2086-03-08, nu, century",
        "011186000001, 1987-03-08, nu, year",
        "011000000001, 2012-03-08, nu, 'century,gender,year'"
    })
    void comparesThePersonalNumberWithBirthAndGender(String number, LocalDate born, String gender, String odd) {
        var person = new Person(new PersonalId(number), "Quàng Thị Mai", born, gender, null, null);

        assertThat(String.join(",", PersonalNumberCheck.mismatches(person))).isEqualTo(odd);
    }

    private static Asserted read(Map<String, Object> claims) throws Exception {
        var all = new HashMap<>(claims);
        all.put("sub", "s-1");
        try (var fake = new FakeProvider(Clock.systemUTC())) {
            return new ClaimReader(fake.settings("vneid", Audience.CITIZENS), all, all).read();
        }
    }
}
