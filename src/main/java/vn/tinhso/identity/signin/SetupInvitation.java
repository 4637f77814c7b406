package vn.tinhso.identity.signin;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.ProvinceAdministrators;
import vn.tinhso.web.PlatformSettings;

/** Says on the console where the code is that makes the first administrator; the code itself is said nowhere. */
@Component
@Profile("!verify-audit")
class SetupInvitation {

    private final SetupCodes codes;
    private final ProvinceAdministrators administrators;
    private final PlatformSettings settings;

    SetupInvitation(SetupCodes codes, ProvinceAdministrators administrators, PlatformSettings settings) {
        this.codes = codes;
        this.administrators = administrators;
        this.settings = settings;
    }

    @Order(1)
    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        if (settings.demonstration() || administrators.exist()) {
            codes.drop();
            return;
        }
        System.out.printf("""

                  Chưa có quản trị viên của tỉnh. Mã thiết lập ở tệp / there is no administrator yet; the set-up code is in:
                    %s
                  Mở / open: %s/thiet-lap
                %n""", codes.prepare(), settings.publicUrl());
    }
}
