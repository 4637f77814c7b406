package vn.tinhso.identity;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.privacy.KeyRotation;
import vn.tinhso.privacy.KeyRotation.Rotation;

/** Khóa của dữ liệu cá nhân, as administrators of the province change them. */
@Service
public class DataKeys {

    private final KeyRotation rotation;
    private final ProvinceAdministrators administrators;
    private final AuditLog audit;

    DataKeys(KeyRotation rotation, ProvinceAdministrators administrators, AuditLog audit) {
        this.rotation = rotation;
        this.administrators = administrators;
        this.audit = audit;
    }

    /** @param keys how many sealing keys open something */
    public record State(int keys, Optional<Rotation> latest) {}

    @Transactional(readOnly = true)
    public State state(Account account) {
        administrators.require(account);
        return new State(rotation.keyIds().size(), rotation.latest());
    }

    @Transactional
    public void rotate(Account account) {
        administrators.require(account);
        rotation.begin(account.actor());
        audit.record(account.actor(), "vault.rotated", "vault", Map.of());
    }
}
