package vn.tinhso.dossiers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.MandateKind;
import vn.tinhso.identity.Scope;
import vn.tinhso.identity.mandates.AssertedMandates;
import vn.tinhso.identity.mandates.Mandate.Paper;
import vn.tinhso.identity.mandates.MandateDesk;
import vn.tinhso.identity.mandates.MandateWish;
import vn.tinhso.identity.mandates.MandateWish.Limits;
import vn.tinhso.identity.mandates.Mandates;
import vn.tinhso.identity.mandates.TaxCode;
import vn.tinhso.shared.PersonalId;

/** People of the demonstration province who act for others. */
final class OnBehalf {

    static final String CHILD = "011215004421";

    private static final String CODE = "0100233488";
    static final Paper PAPER = new Paper("KS-77/2015-MP", LocalDate.parse("2015-05-02"), "UBND xã Mường Phăng");

    private final Scene scene;
    private final Mandates mandates;
    private final MandateDesk desk;
    private final AssertedMandates asserted;

    OnBehalf(Scene scene, ApplicationContext context) {
        this.scene = scene;
        mandates = context.getBean(Mandates.class);
        desk = context.getBean(MandateDesk.class);
        asserted = context.getBean(AssertedMandates.class);
    }

    /** Who acts for a child, for Mr Thông as far as he said, and for a cooperative with whose account they came. */
    Account as(String login, Scope scope) {
        child(login);
        confirmed(
                login,
                new MandateWish.OfPerson(
                        "Quàng Văn Thông", new PersonalId("011090000003"), PAPER, new Limits(scope, null)));
        return asOrganisation(login);
    }

    UUID child(String login) {
        return confirmed(
                login,
                new MandateWish.Child("Vàng Thị Dua", new PersonalId(CHILD), LocalDate.parse("2015-04-23"), PAPER));
    }

    void authorisedByNumber(String login, String number) {
        mandates.ask(
                scene.account(login),
                new MandateWish.Authorise(new PersonalId(number), null, new Limits(Scope.ALL, null)));
    }

    /** As in a session that came with the account of the cooperative. */
    Account asOrganisation(String login) {
        return asOrganisation(login, CODE);
    }

    Account asOrganisation(String login, String code) {
        var account = scene.account(login);
        var mandate = asserted.open(account.id(), new TaxCode(code), "HTX " + code, "vneid");
        var all = new ArrayList<>(account.onBehalf());
        all.add(new Account.OnBehalf(mandate, MandateKind.ORGANISATION, Scope.ALL, organisation(code), true));
        return account.actingFor(all);
    }

    /** Its record, made by this person's coming with its account. */
    UUID organisation(String login, String code) {
        asserted.open(scene.account(login).id(), new TaxCode(code), "HTX " + code, "vneid");
        return organisation(code);
    }

    private UUID organisation(String code) {
        return scene.jdbc
                .sql("select id from identity.organisation where tax_code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    /** About half of those in force. */
    void endSome() {
        scene.jdbc.sql("""
                        update identity.mandate
                        set state = 'ENDED', closed_by = agent_account, closed_at = confirmed_at
                        where state = 'VALID'
                          and get_byte(decode(md5(id::text), 'hex'), 0) % 2 = 0""").update();
    }

    void forget() {
        scene.jdbc.sql("delete from identity.mandate").update();
    }

    private UUID confirmed(String login, MandateWish wish) {
        var mandate = mandates.ask(scene.account(login), wish).id();
        desk.confirm(scene.officer().account(), mandate);
        return mandate;
    }
}
