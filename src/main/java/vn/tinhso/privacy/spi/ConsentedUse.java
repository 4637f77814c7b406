package vn.tinhso.privacy.spi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Việc dùng dữ liệu dựa trên sự đồng ý (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15): what a module does with a person's data
 * only because the person said yes, and stops doing when the yes is taken back.
 */
public interface ConsentedUse {

    /** Stable: {@code proactive.prepare}. */
    String key();

    /** What for, in Vietnamese. */
    String purpose();

    /** Every consent of this person, the newest first. */
    List<Consent> of(UUID account);

    /** Takes the consent back, in the caller's transaction: whatever rests on it does not happen any more. */
    void withdraw(UUID account);

    /** @param withdrawn {@code null} while it stands */
    record Consent(Instant given, @Nullable Instant withdrawn) {}
}
