package vn.tinhso.bench.province;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Invented people of the north-west: some thousand names, so that a search finds as many as it would there. */
final class People {

    private static final List<String> FAMILIES = List.of(
            "Lò", "Lò", "Lò", "Quàng", "Cà", "Lường", "Tòng", "Vàng", "Vàng", "Giàng", "Sùng", "Thào", "Mùa", "Nguyễn",
            "Nguyễn", "Trần", "Phạm", "Lê", "Bùi", "Pờ", "Chang", "Vì", "Hoàng", "Điêu", "Hạng", "Hờ", "Ly", "Khoàng",
            "Đặng", "Vũ");
    private static final List<String> MIDDLES_OF_WOMEN =
            List.of("Thị", "Thị", "Thị", "Thị Thu", "Thị Kim", "Ngọc", "Thị Hồng");
    private static final List<String> WOMEN = List.of(
            "Mai", "Hương", "Pâng", "Thắm", "Mỷ", "Dung", "Loan", "Yên", "Inh", "Thanh", "Hiền", "Xuân", "Phương",
            "Hoa", "Lan", "Sua", "Dợ", "Chía", "Nhung", "Thảo", "Vân", "Ngân", "Trang", "Hằng", "Pó", "Ún");
    private static final List<String> MIDDLES_OF_MEN =
            List.of("Văn", "Văn", "A", "A", "A", "Đức", "Quang", "Seo", "Minh", "Hữu");
    private static final List<String> MEN = List.of(
            "Thắng", "Hặc", "Dế", "Páo", "Minh", "Tiến", "Lềnh", "Bun", "Sơn", "Chu", "Long", "Hải", "Ơn", "Huy",
            "Sình", "Vừ", "Dơ", "Tủa", "Cường", "Dũng", "Nam", "Khánh", "Pó", "Lử", "Chớ", "Tuấn");
    private static final List<String> HAMLETS = List.of(
            "Phăng",
            "Co Mỵ",
            "Nà Nhạn",
            "Huổi Lóng",
            "Noong Bua",
            "Pa Khoang",
            "Hin Lóm",
            "Tà Lèng",
            "Nậm Pó",
            "Che Căn");

    private People() {}

    /**
     * @param account the account of somebody who files online
     */
    record Person(UUID account, String name, String personalId, String phone, String address) {}

    static Person anybody(Random random, String place) {
        var woman = random.nextBoolean();
        var year = 1950 + random.nextInt(57);
        var number = "011%d%02d%06d"
                .formatted((year < 2000 ? 0 : 2) + (woman ? 1 : 0), year % 100, random.nextInt(1_000_000));
        return new Person(
                new UUID(random.nextLong(), random.nextLong()),
                name(random, woman),
                number,
                "09%08d".formatted(random.nextInt(100_000_000)),
                "Bản " + any(HAMLETS, random) + " " + (1 + random.nextInt(9)) + ", " + place + ", tỉnh Điện Biên");
    }

    static String name(Random random, boolean woman) {
        return any(FAMILIES, random) + " " + any(woman ? MIDDLES_OF_WOMEN : MIDDLES_OF_MEN, random) + " "
                + any(woman ? WOMEN : MEN, random);
    }

    static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
