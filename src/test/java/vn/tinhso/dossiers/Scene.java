package vn.tinhso.dossiers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhso.TestClock;
import vn.tinhso.calendar.WorkingCalendar;
import vn.tinhso.files.Upload;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Grant;
import vn.tinhso.identity.Kin;
import vn.tinhso.identity.MachineReach;
import vn.tinhso.organisations.Official;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.Requirements;
import vn.tinhso.shared.Moments;

/** The demonstration province at work: its people do with dossiers what the pages let them do. */
final class Scene {

    static final String BIRTH = "1.001193";
    static final String MARITAL_STATUS = "1.004873";
    static final String TREE = "1.002693";
    static final String MUONG_PHANG = "xa-03325";

    private static final Set<TestClock> READY = ConcurrentHashMap.newKeySet();

    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final TestClock clock;
    final Procedures procedures;
    final Dossiers dossiers;
    final Drafts drafts;
    final Desk desk;
    final Supplements supplements;
    final Decisions decisions;
    final Applicants applicants;
    final Handlers handlers;
    final Confidentiality confidentiality;
    final Organisations organisations;
    final Corrections corrections;
    final Suspensions suspensions;
    final Consultations consultations;
    final Motions motions;
    final Competence competence;
    final WorkingCalendar calendar;
    private final Accounts accounts;

    Scene(ApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        transaction = context.getBean(TransactionTemplate.class);
        clock = context.getBean(TestClock.class);
        procedures = context.getBean(Procedures.class);
        dossiers = context.getBean(Dossiers.class);
        drafts = context.getBean(Drafts.class);
        desk = context.getBean(Desk.class);
        supplements = context.getBean(Supplements.class);
        decisions = context.getBean(Decisions.class);
        applicants = context.getBean(Applicants.class);
        handlers = context.getBean(Handlers.class);
        confidentiality = context.getBean(Confidentiality.class);
        organisations = context.getBean(Organisations.class);
        corrections = context.getBean(Corrections.class);
        suspensions = context.getBean(Suspensions.class);
        consultations = context.getBean(Consultations.class);
        motions = context.getBean(Motions.class);
        competence = context.getBean(Competence.class);
        calendar = context.getBean(WorkingCalendar.class);
        accounts = context.getBean(Accounts.class);
    }

    /** {@code 2026-11-27T14:00} in Vietnam. */
    static Instant vietnam(String local) {
        return LocalDateTime.parse(local).atZone(Moments.VIETNAM).toInstant();
    }

    void at(String local) {
        if (READY.add(clock)) {
            // Certificates begin when they are first needed; those of a day to come would not serve the other tests.
            signed(filed());
        }
        clock.set(vietnam(local));
    }

    Account account(String login) {
        var id = jdbc.sql("select id from identity.account where login = :login")
                .param("login", login)
                .query(UUID.class)
                .single();
        return accounts.find(id).orElseThrow();
    }

    Party.Person person(String login) {
        return new Party.Person(account(login));
    }

    Party.Person pao() {
        return person("vang.a.pao");
    }

    Party.Person officer() {
        return person("motcua.03325");
    }

    Party.Person specialist() {
        return person("chuyenvien.03325");
    }

    Party.Person leader() {
        return person("lanhdao.03325");
    }

    /** The question and field values of a birth that Mr Páo registers for his grandchild. */
    Map<String, String> birthAnswers() {
        var answers = new HashMap<>(Answers.of(procedures.find(BIRTH).definition(), new Random(7)));
        answers.putAll(Map.of(
                "truong_hop", "thong_thuong",
                "nguoi_nop", "nguoi_than",
                "nguoi_yeu_cau_ho_ten", "Vàng A Páo",
                "nguoi_yeu_cau_so_dinh_danh", "011068000001",
                "nguoi_yeu_cau_dien_thoai", "0912000001",
                "con_ho_ten", "Vàng Thị Mai",
                "con_ngay_sinh", "2026-11-12",
                "co_cha", "khong"));
        return answers;
    }

    /** A draft with everything its procedure wants of an online filing. */
    Draft draft(Party.Person who, Draft.Mode mode, String procedure, String agency, Map<String, String> answers) {
        return complete(who, drafts.start(who.account(), mode, procedure, agency, answers));
    }

    /** The same for somebody else, with a form filled at random. */
    Draft draft(Party.Person who, UUID mandate, String procedure, String agency) {
        var answers = Answers.of(procedures.find(procedure).definition(), new Random(3));
        var beginning = new Drafts.Beginning(Draft.Mode.OWN, procedure, agency, answers, mandate);
        return complete(who, drafts.start(who.account(), beginning));
    }

    private Draft complete(Party.Person who, Draft draft) {
        var definition = procedures.version(draft.versionId()).definition();
        var shown = procedures.form(definition).submitted(draft.answers());
        Requirements.applicableEvidence(definition, shown).stream()
                .filter(evidence -> evidence.required() && !evidence.present())
                .forEach(evidence -> drafts.attach(who.account(), draft.id(), evidence.id(), scan()));
        return draft;
    }

    Draft birthDraft() {
        return draft(pao(), Draft.Mode.OWN, BIRTH, MUONG_PHANG, birthAnswers());
    }

    Dossier filed() {
        return filed(Delivery.ONLINE);
    }

    Dossier filed(Delivery delivery) {
        return dossiers.file(pao(), birthDraft().id(), delivery, Map.of());
    }

    /** A dossier of a procedure whose form is filled at random, filed by Mr Páo. */
    Dossier filed(String procedure, String agency) {
        var answers = Answers.of(procedures.find(procedure).definition(), new Random(3));
        var draft = draft(pao(), Draft.Mode.OWN, procedure, agency, answers);
        return dossiers.file(pao(), draft.id(), Delivery.ONLINE, Map.of());
    }

    Dossier accepted(Dossier dossier) {
        return desk.accept(officer(), dossier.code(), List.of());
    }

    Dossier examined(Dossier dossier) {
        return desk.acceptAndHandOver(officer(), dossier.code(), List.of());
    }

    Dossier proposed(Dossier dossier) {
        return decisions.propose(specialist(), examined(dossier).code(), true, "Đủ điều kiện, đề nghị ký.");
    }

    Dossier signed(Dossier dossier) {
        return decisions.sign(leader(), proposed(dossier).code());
    }

    /** Proposed and signed from where a specialist has it. */
    Dossier decided(Dossier dossier) {
        decisions.propose(specialist(), dossier.code(), true, "Đủ điều kiện.");
        return decisions.sign(leader(), dossier.code());
    }

    Dossier supplementRequested(Party party, Dossier dossier) {
        return supplements.request(
                party, dossier.code(), new Supplements.Ask(List.of("Giấy chứng sinh bản rõ"), "Chụp đủ bốn góc.", 5));
    }

    Dossier supplied(Dossier dossier) {
        return supplements.answer(
                pao(), dossier.code(), "Tôi gửi lại.", List.of(new Supplements.Piece("giay_chung_sinh", scan())));
    }

    Dossier owing(Dossier dossier) {
        return suspensions.requestPayment(
                specialist(),
                dossier.code(),
                new Suspensions.Obligation("Tiền sử dụng đất", 12_500_000L, "Thông báo số 12/TB-TCS"));
    }

    Dossier suspended(Dossier dossier) {
        return suspensions.suspend(
                specialist(),
                dossier.code(),
                SuspensionKind.FIELD_SURVEY,
                "Xác minh tại bản Che Căn.",
                "Quyết định số 15/QĐ-UBND");
    }

    /** Mường Nhà and Nà Tấu are asked, side by side, to answer in two working days. */
    Dossier consulted(Dossier dossier) {
        return consultations.consult(
                specialist(),
                dossier.code(),
                new Consultations.Round(List.of("xa-03334", "xa-03328"), "Đã đăng ký ở nơi khác chưa?", 2, false));
    }

    Dossier moved(Dossier dossier, Motion motion) {
        return motions.move(specialist(), dossier.code(), motion);
    }

    Dossier granted(Dossier dossier, Motion motion) {
        return motions.decide(leader(), moved(dossier, motion).code(), true, "");
    }

    /** The row, whoever may see it. */
    Dossier now(Dossier dossier) {
        return dossiers.find(machine(), dossier.code());
    }

    static Party machine() {
        return new Party.Machine(
                new vn.tinhso.shared.Actor("client:demo", "Hệ thống trình diễn", null, null), MachineReach.PROVINCE);
    }

    static Upload scan() {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return new Upload("giay to.pdf", out.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Somebody of no account, with these roles; the post is at the agency of one of them. */
    static Account official(UUID id, Set<Grant> grants, Kin kin) {
        var post = new Official(
                id, "Lò Văn Sơn", "Chuyên viên", grants.iterator().next().agencyId(), "");
        return new Account(id, "lo.van.son", post.name(), post, null, grants, List.of(), null, kin);
    }
}
