package vn.tinhso.dossiers.proactive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Accounts;
import vn.tinhso.privacy.spi.ConsentedUse;

/**
 * Chuẩn bị hồ sơ từ điều đã khai: somebody chose a level that uses old answers. To be told alone rests on Nghị định
 * 224/2026/NĐ-CP, Điều 16, not on consent, and is refused where reminders are.
 */
@Component
class PreparingConsent implements ConsentedUse {

    private final ChoiceStore choices;
    private final OwnReminders reminders;
    private final Accounts accounts;

    PreparingConsent(ChoiceStore choices, OwnReminders reminders, Accounts accounts) {
        this.choices = choices;
        this.reminders = reminders;
        this.accounts = accounts;
    }

    @Override
    public String key() {
        return "proactive.prepare";
    }

    @Override
    public String purpose() {
        return "Dùng lại điều bạn đã khai để chuẩn bị sẵn hồ sơ khi nhắc việc";
    }

    @Override
    public List<Consent> of(UUID account) {
        var consents = new ArrayList<Consent>();
        @Nullable Instant given = null;
        for (var choice : choices.history(account)) {
            var prepares = choice.level().covers(ServiceLevel.PREPARE);
            if (prepares && given == null) {
                given = choice.at();
            } else if (!prepares && given != null) {
                consents.addFirst(new Consent(given, choice.at()));
                given = null;
            }
        }
        if (given != null) {
            consents.addFirst(new Consent(given, null));
        }
        return List.copyOf(consents);
    }

    @Override
    public void withdraw(UUID account) {
        reminders.allow(accounts.find(account).orElseThrow(), ServiceLevel.REMIND);
    }
}
