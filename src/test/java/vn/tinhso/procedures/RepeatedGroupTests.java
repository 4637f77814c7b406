package vn.tinhso.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tinhso.procedures.Procedure.FormField;
import vn.tinhso.web.FieldError;

class RepeatedGroupTests {

    private final ElectronicForm form = Households.form();

    @Test
    void asksTheFieldsOfEveryItemAndBeginsWithTheLeast() {
        assertThat(fields(Map.of()))
                .containsExactly(
                        "thanh_vien.1.ho_ten", "thanh_vien.1.ngay_sinh", "thanh_vien.1.co_so", "thanh_vien.1.thu_nhap");
        assertThat(fields(Map.of("thanh_vien.2.co_so", "co")))
                .hasSize(9)
                .contains("thanh_vien.2.so")
                .doesNotContain("thanh_vien.1.so");
    }

    @Test
    void keepsHowManyItemsThereAreAlsoForWhoNeverSaidSo() {
        assertThat(form.submitted(Households.answers()))
                .containsEntry("thanh_vien", "2")
                .containsEntry("thanh_vien.1.thu_nhap", "1500000");
        assertThat(form.clean(Map.of("thanh_vien", "3"))).isEqualTo(Map.of("thanh_vien", "3"));
        assertThat(form.clean(Map.of("thanh_vien", "nhiều", "thanh_vien.x.ho_ten", "An")))
                .isEmpty();
    }

    @Test
    void addsAnEmptyItemUpToTheMost() {
        var answers = Households.answers();

        var three = form.withOneMore("thanh_vien", answers);
        var five = form.withOneMore("thanh_vien", form.withOneMore("thanh_vien", three));

        assertThat(three).containsEntry("thanh_vien", "3").containsEntry("thanh_vien.2.ho_ten", "Lò Văn Pâng");
        assertThat(fields(three)).contains("thanh_vien.3.ho_ten");
        assertThat(five).containsEntry("thanh_vien", "4");
    }

    @Test
    void movesUpWhatStandsBehindAnItemThatIsTakenAway() {
        var fewer = form.without("thanh_vien", 1, Households.answers());

        assertThat(fewer)
                .containsEntry("thanh_vien", "1")
                .containsEntry("thanh_vien.1.ho_ten", "Lò Văn Pâng")
                .containsEntry("chu_ho_ngay_sinh", "1980-05-01")
                .doesNotContainKey("thanh_vien.2.ho_ten");
        assertThat(form.without("thanh_vien", 7, Households.answers())).isEqualTo(form.clean(Households.answers()));
    }

    @Test
    void saysWhichItemIsWrong() {
        var answers = new HashMap<>(Households.answers());
        answers.put("thanh_vien.2.ho_ten", "Lò 2");
        answers.put("thanh_vien.1.co_so", "co");

        assertThat(form.validatePage("thanh_vien", answers))
                .containsExactly(
                        new FieldError(
                                "thanh_vien.1.so", "Thành viên 1: Nhập so gồm 12 chữ số, xem trên thẻ căn cước."),
                        new FieldError(
                                "thanh_vien.2.ho_ten",
                                "Thành viên 2: Nhập ho ten chỉ gồm chữ cái và dấu cách, như trên giấy tờ tùy thân."));
        assertThat(form.validateAll(Households.answers())).isEmpty();
    }

    @Test
    void refusesMoreItemsThanAllowedInsteadOfLosingThem() {
        var answers = new HashMap<>(Households.answers());
        for (var item = 3; item <= 5; item++) {
            answers.put("thanh_vien." + item + ".ho_ten", "Lò Văn Hặc");
        }

        assertThat(form.validateAll(answers))
                .containsExactly(new FieldError("thanh_vien", "Nhiều nhất 4 thành viên; bỏ bớt rồi gửi lại."));
        assertThat(form.submitted(answers)).containsKey("thanh_vien.5.ho_ten");
        assertThat(form.validateAll(Map.of("thanh_vien.999999.ho_ten", "An")))
                .extracting(FieldError::field)
                .contains("thanh_vien");
    }

    @Test
    void replacesTheWholeGroupWhenItsPageIsPosted() {
        var posted = Map.of("thanh_vien", "2", "thanh_vien.1.ho_ten", "Lò Thị May", "thanh_vien.2.ngay_sinh-ngay", "5");

        var after = form.withPage("thanh_vien", Households.answers(), posted);

        assertThat(after)
                .containsEntry("thanh_vien.1.ho_ten", "Lò Thị May")
                .containsEntry("thanh_vien.2.ngay_sinh", "5//")
                .containsEntry("chu_ho_ngay_sinh", "1980-05-01")
                .doesNotContainKeys("thanh_vien.2.ho_ten", "thanh_vien.1.thu_nhap");
    }

    @Test
    void computesFromTheItemsAndBelievesNobodyElse() {
        var answers = new HashMap<>(Households.answers());
        answers.put("so_nguoi", "99");

        assertThat(form.submitted(answers)).containsEntry("so_nguoi", "3").containsEntry("tong_thu_nhap", "3500000");
        assertThat(form.clean(answers)).doesNotContainKey("so_nguoi");
    }

    /** Whatever is added, typed and taken away: nothing else is lost, and saving twice changes nothing. */
    @Test
    void staysWholeUnderArbitraryPresses() {
        var random = new Random(11607);
        for (var round = 0; round < 300; round++) {
            var names = new HashMap<Integer, String>();
            Map<String, String> draft = Map.of("ghi_chu", "giữ");
            var items = 1;
            for (var press = 0; press < 8; press++) {
                var item = 1 + random.nextInt(items);
                switch (random.nextInt(3)) {
                    case 0 -> {
                        draft = form.withOneMore("thanh_vien", draft);
                        items = Math.min(4, items + 1);
                    }
                    case 1 -> {
                        var name = "Lò " + (char) ('A' + random.nextInt(26));
                        var typed = new HashMap<>(draft);
                        typed.put("thanh_vien", String.valueOf(items));
                        typed.put("thanh_vien." + item + ".ho_ten", name);
                        draft = form.withPage("thanh_vien", draft, typed);
                        names.put(item, name);
                    }
                    default -> {
                        if (items > 1 && draft.containsKey("thanh_vien")) {
                            draft = form.without("thanh_vien", item, draft);
                            names = moved(names, item);
                            items--;
                        }
                    }
                }
            }

            var held = form.items("thanh_vien", draft);
            assertThat(form.clean(draft)).isEqualTo(draft);
            assertThat(form.submitted(form.submitted(draft))).isEqualTo(form.submitted(draft));
            assertThat(draft).containsEntry("ghi_chu", "giữ");
            for (var item = 1; item <= held.size(); item++) {
                assertThat(held.get(item - 1).get("ho_ten")).isEqualTo(names.get(item));
            }
        }
    }

    private static HashMap<Integer, String> moved(Map<Integer, String> names, int gone) {
        var moved = new HashMap<Integer, String>();
        names.forEach((item, name) -> {
            if (item != gone) {
                moved.put(item > gone ? item - 1 : item, name);
            }
        });
        return moved;
    }

    private List<String> fields(Map<String, String> answers) {
        return form.page("thanh_vien", answers).orElseThrow().fields().stream()
                .map(FormField::id)
                .toList();
    }
}
