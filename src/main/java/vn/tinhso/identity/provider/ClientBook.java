package vn.tinhso.identity.provider;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.audit.AuditLog;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.ProvinceAdministrators;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.shared.Rejected;

/** Sổ hệ thống: which systems are connected, kept by administrators of the province. */
@Component
public class ClientBook {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ClientBookStore store;
    private final EntryStore entries;
    private final PasswordEncoder encoder;
    private final ProvinceAdministrators administrators;
    private final Organisations organisations;
    private final AuditLog log;

    ClientBook(
            ClientBookStore store,
            EntryStore entries,
            PasswordEncoder encoder,
            ProvinceAdministrators administrators,
            Organisations organisations,
            AuditLog log) {
        this.store = store;
        this.entries = entries;
        this.encoder = encoder;
        this.administrators = administrators;
        this.organisations = organisations;
        this.log = log;
    }

    /** One line of the book. */
    public record Registered(String id, boolean enabled, ClientDraft draft) {}

    public List<Registered> all(Account keeper) {
        administrators.require(keeper);
        return store.all();
    }

    public Registered find(Account keeper, String id) {
        administrators.require(keeper);
        return store.find(id)
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.NOT_FOUND, "DN-106", "Không có hệ thống này.", "Chọn lại trong danh sách."));
    }

    /** @return its secret, which is shown once and kept by nobody here */
    @Transactional
    public String add(Account keeper, String id, ClientDraft draft) {
        administrators.require(keeper);
        ClientRules.checkId(id);
        check(draft);
        var secret = secret();
        if (!store.add(id, draft, String.valueOf(encoder.encode(secret)))) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT, "DN-107", "Mã hệ thống này đã có.", "Chọn mã khác, hoặc sửa hệ thống ấy.");
        }
        record(keeper, "client.added", id, draft);
        return secret;
    }

    @Transactional
    public void change(Account keeper, String id, ClientDraft draft) {
        find(keeper, id);
        check(draft);
        store.change(id, draft);
        record(keeper, "client.changed", id, draft);
    }

    /** The old one is worth nothing from now on. */
    @Transactional
    public String renewSecret(Account keeper, String id) {
        find(keeper, id);
        var secret = secret();
        store.renewSecret(id, String.valueOf(encoder.encode(secret)));
        log.record(keeper.actor(), "client.secret-renewed", "client:" + id, Map.of());
        return secret;
    }

    /** Who is disabled is out at once, with every token. */
    @Transactional
    public void enable(Account keeper, String id, boolean enabled) {
        find(keeper, id);
        store.enable(id, enabled);
        if (!enabled) {
            entries.endAll(id);
        }
        log.record(keeper.actor(), enabled ? "client.enabled" : "client.disabled", "client:" + id, Map.of());
    }

    private void check(ClientDraft draft) {
        ClientRules.check(draft);
        draft.reach().agencies().stream()
                .filter(id -> organisations.find(id).isEmpty())
                .findFirst()
                .ifPresent(unknown -> {
                    throw new Rejected(
                            "DN-109",
                            "Không có cơ quan mang mã «" + unknown + "».",
                            "Viết mã cơ quan như xa-03325, cách nhau bằng dấu cách; để trống là cả tỉnh.");
                });
    }

    private void record(Account keeper, String deed, String id, ClientDraft draft) {
        log.record(
                keeper.actor(),
                deed,
                "client:" + id,
                Map.of(
                        "kind",
                        draft.kind().name(),
                        "scopes",
                        String.join(" ", draft.scopes().stream().sorted().toList()),
                        "redirects",
                        String.join(" ", draft.redirects()),
                        "trusted",
                        String.valueOf(draft.trusted()),
                        "agencies",
                        String.join(" ", draft.reach().agencies()),
                        "restricted",
                        String.valueOf(draft.reach().restricted())));
    }

    private static String secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
