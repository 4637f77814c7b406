package vn.tinhso.dossiers;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.spi.BirthRecords;

/** Khai sinh đã đăng ký ở đây: finished registrations that the parent filed and that name the parent by number. */
@Component
class RegisteredBirths implements BirthRecords {

    /** Đăng ký khai sinh, as the national catalogue calls it. */
    private static final String BIRTH = "1.001193";

    private final HeldAnswerStore store;
    private final ObjectProvider<Accounts> accounts;

    RegisteredBirths(HeldAnswerStore store, ObjectProvider<Accounts> accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    @Override
    public Optional<String> ofChild(UUID parent, String name, LocalDate birth) {
        var citizen = accounts.getObject().find(parent).map(account -> account.citizen());
        var number = citizen.map(known -> known.personalId());
        return number.flatMap(own -> store.granted(parent, BIRTH).stream()
                .filter(filed -> name.equalsIgnoreCase(filed.answers().get("con_ho_ten")))
                .filter(filed -> birth.toString().equals(filed.answers().get("con_ngay_sinh")))
                .filter(filed -> Stream.of("me_so_dinh_danh", "cha_so_dinh_danh")
                        .anyMatch(field -> own.digits().equals(filed.answers().get(field))))
                .map(HeldAnswerStore.Filed::code)
                .findFirst());
    }
}
