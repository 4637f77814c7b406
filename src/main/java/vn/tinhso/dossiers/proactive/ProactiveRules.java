package vn.tinhso.dossiers.proactive;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.dossiers.proactive.ProactiveRule.Content;
import vn.tinhso.dossiers.proactive.ProactiveRule.Previewed;
import vn.tinhso.dossiers.proactive.ProactiveRule.State;
import vn.tinhso.identity.Account;
import vn.tinhso.shared.Moments;
import vn.tinhso.shared.Rejected;

/** Quy tắc nhắc chủ động: written, seen before they run, switched on and off; every act and every look is logged. */
@Service
public class ProactiveRules {

    private final ProactiveRuleStore store;
    private final ProactiveReminderStore reminders;
    private final ProactiveRuleCheck check;
    private final ProactiveMandate mandate;
    private final ProactivePreviews previews;
    private final ProactiveRuleLog log;

    ProactiveRules(
            ProactiveRuleStore store,
            ProactiveReminderStore reminders,
            ProactiveRuleCheck check,
            ProactiveMandate mandate,
            ProactivePreviews previews,
            ProactiveRuleLog log) {
        this.store = store;
        this.reminders = reminders;
        this.check = check;
        this.mandate = mandate;
        this.previews = previews;
        this.log = log;
    }

    /** Those this account may write. */
    @Transactional(readOnly = true)
    public List<ProactiveRule> all(Account account) {
        mandate.requireAny(account);
        return store.all().stream()
                .filter(rule -> mandate.may(account, rule.content()))
                .toList();
    }

    @Transactional(readOnly = true)
    public ProactiveRule find(Account account, UUID id) {
        return allowed(account, store.find(id).orElseThrow(ProactiveRules::gone));
    }

    @Transactional
    public ProactiveRule add(Account by, Content content) {
        mandate.requireAny(by);
        check.check(content);
        mandate.require(by, content);
        var id = UUID.randomUUID();
        store.save(id, content, by.id().toString(), log.now());
        return log.done(by, "proactive.ruleAdded", store.find(id).orElseThrow());
    }

    /** @param version the wording that was edited */
    @Transactional
    public ProactiveRule rewrite(Account by, UUID id, int version, Content content) {
        var rule = locked(by, id);
        if (rule.isActive()) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "NV-012",
                    "Quy tắc đang áp dụng.",
                    "Tạm dừng quy tắc rồi sửa; sửa xong xem trước lại để áp dụng tiếp.");
        }
        if (rule.version() != version) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "NV-016",
                    "Người khác vừa sửa quy tắc này.",
                    "Mở lại trang để thấy nội dung bây giờ, rồi sửa tiếp.");
        }
        check.check(content);
        mandate.require(by, content);
        store.save(id, content, by.id().toString(), log.now());
        return log.done(by, "proactive.ruleRewritten", store.find(id).orElseThrow());
    }

    /** Whom it would reach; the look is logged. */
    @Transactional
    public ProactivePreview preview(Account by, UUID id) {
        var rule = find(by, id);
        log.done(by, "proactive.previewed", rule);
        return previews.of(rule);
    }

    /** Remembers that this wording was looked at today. */
    @Transactional
    public ProactivePreview startPreview(Account by, UUID id) {
        var rule = locked(by, id);
        var preview = previews.of(rule);
        store.previewed(id, new Previewed(rule.version(), log.now(), preview.today()));
        return preview;
    }

    /** Nobody switches on what has not been looked at today: what a rule reaches changes with every result. */
    @Transactional
    public ProactiveRule activate(Account by, UUID id) {
        var rule = locked(by, id);
        var previewed = rule.previewed();
        if (previewed == null
                || previewed.version() != rule.version()
                || !Moments.day(previewed.at()).equals(Moments.day(log.now()))) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "NV-010",
                    "Nội dung này của quy tắc chưa được xem trước hôm nay.",
                    "Bấm “Xem trước sẽ nhắc ai”, xem danh sách rồi áp dụng từ đó.");
        }
        check.check(rule.content());
        return become(by, rule, State.ACTIVE, "proactive.ruleActivated");
    }

    @Transactional
    public ProactiveRule pause(Account by, UUID id) {
        var rule = locked(by, id);
        return rule.isActive() ? become(by, rule, State.PAUSED, "proactive.rulePaused") : rule;
    }

    /** Who was reached, the newest first; the look is logged. */
    @Transactional
    public List<ProactiveReminder> reached(Account by, UUID id, long offset, int limit) {
        log.done(by, "proactive.reachedViewed", find(by, id));
        return reminders.by(id, offset, limit);
    }

    @Transactional(readOnly = true)
    public long reachedCount(UUID id) {
        return reminders.count(id);
    }

    private ProactiveRule become(Account by, ProactiveRule rule, State state, String deed) {
        store.become(rule.id(), state, by.id().toString(), log.now());
        return log.done(by, deed, store.find(rule.id()).orElseThrow());
    }

    private ProactiveRule locked(Account by, UUID id) {
        return allowed(by, store.lock(id).orElseThrow(ProactiveRules::gone));
    }

    private ProactiveRule allowed(Account account, ProactiveRule rule) {
        mandate.require(account, rule.content());
        return rule;
    }

    private static Rejected gone() {
        return new Rejected(
                Rejected.Kind.NOT_FOUND,
                "NV-003",
                "Không có quy tắc nhắc chủ động này.",
                "Mở lại danh sách quy tắc và chọn trong đó.");
    }
}
