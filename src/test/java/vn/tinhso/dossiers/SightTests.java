package vn.tinhso.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.tinhso.WholeProduct;
import vn.tinhso.dossiers.Sight.Lack;
import vn.tinhso.dossiers.Sight.Relation;
import vn.tinhso.identity.Role;
import vn.tinhso.shared.Rejected;

/** Why somebody sees a dossier, in the words of the predicate that decides it. */
@WholeProduct
class SightTests {

    private final Scene scene;
    private final Sight sight;
    private final MockMvcTester mvc;
    private final UserDetailsService people;

    SightTests(@Autowired WebApplicationContext context) {
        scene = new Scene(context);
        sight = context.getBean(Sight.class);
        mvc = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        people = context.getBean(UserDetailsService.class);
    }

    @AfterEach
    void forget() {
        scene.jdbc
                .sql("update identity.role_grant set fields = '{}', below = false, restricted = false")
                .update();
        scene.jdbc
                .sql("update dossiers.dossier set restricted = false where restricted")
                .update();
    }

    @Test
    void saysWhichRoleShowsItAndWhatOthersLack() {
        var dossier = scene.filed();

        var here = explain("chuyenvien.03325", dossier);
        assertThat(here.sees()).isTrue();
        assertThat(here.rights())
                .anyMatch(right -> right.shows() && right.grant().role() == Role.SPECIALIST);

        var elsewhere = explain("chuyenvien.03334", dossier);
        assertThat(elsewhere.sees()).isFalse();
        assertThat(elsewhere.rights()).allMatch(right -> right.lacking().equals(Set.of(Lack.OTHER_AGENCY)));

        limit("chuyenvien.03325", "fields = '{Đất đai}'");
        assertThat(explain("chuyenvien.03325", dossier).rights())
                .allMatch(right -> right.lacking().equals(Set.of(Lack.OTHER_PROCEDURE)));
    }

    @Test
    void tellsRelationsThatNeedNoRole() {
        var dossier = scene.filed();

        var applicant = explain("vang.a.pao", dossier);

        assertThat(applicant.sees()).isTrue();
        assertThat(applicant.relations()).containsExactly(Relation.APPLICANT);
        assertThat(applicant.rights()).isEmpty();
    }

    @Test
    void tellsWhoIsNotClearedForARestrictedDossierAndWhoSeesItFromAbove() {
        var dossier = scene.filed();
        scene.jdbc
                .sql("update dossiers.dossier set restricted = true where code = :code")
                .param("code", dossier.code())
                .update();

        var specialist = explain("chuyenvien.03325", dossier);
        assertThat(specialist.sees()).isFalse();
        assertThat(specialist.rights()).allMatch(right -> right.lacking().equals(Set.of(Lack.RESTRICTED)));

        var above = scene.organisations.agency(dossier.parties().competent()).parentId();
        scene.jdbc.sql("""
                        update identity.role_grant
                        set below = true, restricted = true
                        where agency_id = :above
                          and role = 'LEADER'""").param("above", above).update();
        var leader =
                scene.jdbc.sql("""
                        select a.login
                        from identity.account a
                        join identity.role_grant g on g.account_id = a.id
                        where g.agency_id = :above
                          and g.role = 'LEADER'
                        limit 1""").param("above", above).query(String.class).single();
        assertThat(explain(leader, dossier).sees()).isTrue();
        assertThat(scene.dossiers
                        .allowed(scene.person(leader), scene.dossiers.find(scene.person(leader), dossier.code()))
                        .deeds())
                .as("seeing from above lets nobody act")
                .isEmpty();
    }

    @Test
    void answersOnlyAdministratorsAndOnlyAboutTheirPeople() {
        var dossier = scene.filed();

        assertThatThrownBy(() -> sight.explain(scene.account("chuyenvien.03325"), "motcua.03325", dossier.code()))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo("HS-156"));
        assertThatThrownBy(() -> explain("chuyenvien.03325", "H18.101-000000-0000"))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo("HS-155"));
    }

    @Test
    void showsItOnAPageAndRemembersWhoAsked() {
        var dossier = scene.filed();

        var page = mvc.perform(MockMvcRequestBuilders.get("/quan-tri/vi-sao")
                .param("nguoi", "chuyenvien.03334")
                .param("ho-so", dossier.code())
                .with(user(people.loadUserByUsername("quantri.tinh"))));

        assertThat(page).hasStatusOk().bodyText().contains("không thấy hồ sơ", "Hồ sơ ở cơ quan khác.");
        assertThat(page).bodyText().doesNotContain(dossier.applicant().name());
        assertThat(scene.jdbc
                        .sql("select count(*) from audit.entry where deed = 'sight.explained' and subject = :subject")
                        .param("subject", "dossier:" + dossier.code())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(mvc.perform(MockMvcRequestBuilders.get("/quan-tri/vi-sao")
                        .with(user(people.loadUserByUsername("chuyenvien.03325")))))
                .hasStatus(403);
        assertThat(mvc.perform(MockMvcRequestBuilders.get("/quan-tri/vi-sao")
                        .param("nguoi", "khong.co")
                        .param("ho-so", dossier.code())
                        .with(user(people.loadUserByUsername("quantri.tinh")))))
                .hasStatus(422)
                .bodyText()
                .contains("trong phạm vi bạn quản trị");
    }

    private Sight.Explanation explain(String login, Dossier dossier) {
        return explain(login, dossier.code());
    }

    private Sight.Explanation explain(String login, String code) {
        return sight.explain(scene.account("quantri.tinh"), login, code);
    }

    private void limit(String login, String what) {
        scene.jdbc
                .sql("update identity.role_grant set " + what
                        + " where account_id = (select id from identity.account where login = :login)")
                .param("login", login)
                .update();
    }
}
