package vn.tinhso.identity.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import vn.tinhso.Together;
import vn.tinhso.WholeProduct;
import vn.tinhso.identity.Account;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Machine;
import vn.tinhso.identity.Machine.Reply;
import vn.tinhso.identity.Role;
import vn.tinhso.identity.people.NewPeople;
import vn.tinhso.identity.signin.Door;
import vn.tinhso.organisations.Organisations;

/** A personnel system provisions accounts as RFC 7644 says. */
@WholeProduct
class ScimTests {

    private static final String USERS = "/scim/v2/Users";

    @LocalServerPort
    int port;

    private final ApplicationContext context;
    private final Door door;
    private Machine machine;

    ScimTests(@Autowired ApplicationContext context) {
        this.context = context;
        door = new Door(context);
    }

    @BeforeEach
    void askForAToken() {
        var stranger = Machine.withoutToken(port);
        machine = stranger.with(stranger.askForToken("nhan-su", "nhan-su-secret", "")
                .json()
                .path("access_token")
                .asString());
    }

    @AfterEach
    void reset() {
        NewPeople.forget(door.jdbc);
        door.reset();
    }

    @Test
    void letsASystemThatIsLimitedToAgenciesReachTheirPeopleOnly() {
        var elsewhere = create("thu.an", "").json().path("id").asString();
        door.jdbc
                .sql("update identity.client set agencies = '{xa-03334}' where id = 'nhan-su'")
                .update();
        try {
            assertThat(machine.get(USERS + "/" + elsewhere).status()).isEqualTo(404);
            assertThat(machine.get(USERS + "?filter=userName%20eq%20%22thu.an%22")
                            .json()
                            .path("totalResults")
                            .asInt())
                    .isZero();
            assertThat(create("thu.binh", "").status()).isEqualTo(403);
        } finally {
            door.jdbc
                    .sql("update identity.client set agencies = '{}' where id = 'nhan-su'")
                    .update();
        }
    }

    @Test
    void createsAnAccountThatReadsBackAsItWasSent() {
        var created = create("thu.an", ", \"externalId\": \"nv-1\", \"phoneNumbers\": [{\"value\": \"0912 345 678\"}]");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/scim+json");
        var id = created.json().path("id").asString();
        assertThat(created.header(HttpHeaders.LOCATION)).endsWith(USERS + "/" + id);
        var read = machine.get(USERS + "/" + id);
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.header(HttpHeaders.ETAG))
                .isEqualTo(created.header(HttpHeaders.ETAG))
                .isEqualTo(read.json().path("meta").path("version").asString());
        var user = read.json();
        assertThat(user.path("externalId").asString()).isEqualTo("nv-1");
        assertThat(user.path("name").path("formatted").asString()).isEqualTo("Lò Văn An");
        assertThat(user.path("name").path("familyName").asString()).isEqualTo("Lò");
        assertThat(user.path("emails").path(0).path("value").asString()).isEqualTo("an@vidu.vn");
        assertThat(user.path("phoneNumbers").path(0).path("value").asString()).isEqualTo("0912345678");
        assertThat(user.path("active").asBoolean()).isTrue();
        assertThat(user.path(Scim.ENTERPRISE).path("organization").asString()).isEqualTo(code("xa-03325"));
        assertThat(user.path(Scim.ENTERPRISE).path("department").asString()).isEqualTo("Văn phòng");
        assertThat(read.text()).doesNotContain("011090000055", "soDinhDanh");
        var account = account("thu.an");
        assertThat(account.official().title()).isEqualTo("Chuyên viên");
        assertThat(door.person().signIn("thu.an", "").status())
                .as("nobody has chosen a password")
                .isEqualTo(422);
        assertThat(door.jdbc
                        .sql("select actor_id from audit.entry where subject = :subject and deed = 'account.opened'")
                        .param("subject", "account:" + id)
                        .query(String.class)
                        .list()
                        .toString())
                .contains("client:nhan-su");
        assertThat(machine.send(
                                HttpMethod.GET,
                                USERS + "/" + id,
                                null,
                                headers -> headers.set(HttpHeaders.IF_NONE_MATCH, read.header(HttpHeaders.ETAG)))
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            userName eq "THU.AN"                                                    ~ thu.an
            userName sw "thu." and emails.value co "AN@"                            ~ thu.an
            userName sw "thu." and (title eq "Văn thư" or externalId eq "nv-9")     ~ thu.binh
            externalId eq "NV-9" and userName sw "thu."                             ~
            userName sw "thu." and not (active eq true)                             ~ thu.cu
            userName sw "thu." and emails[type eq "work" and value ew "an@vidu.vn"] ~ thu.an
            userName sw "thu." and phoneNumbers pr                                  ~ thu.binh
            userName sw "thu." and meta.created gt "2126-01-01T00:00:00Z"           ~
            userName sw "thu." and name.givenName eq "An"                           ~ thu.an
            userName sw "thu." and urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq "Tư pháp" ~ thu.binh
            userName sw "thu." and name.formatted co "BÌNH"                        ~ thu.binh
            userName sw "thu." and nickName pr                                      ~
            """)
    void findsByFilter(String filter, String login) {
        create("thu.an", "");
        post(user("thu.binh", ", \"externalId\": \"nv-9\", \"phoneNumbers\": [{\"value\": \"0912345678\"}]")
                .replace("Chuyên viên", "Văn thư")
                .replace("Văn phòng", "Tư pháp")
                .replace("Lò Văn An", "Lò Thị Bình")
                .replace("an@", "binh@")
                .replace("011090000055", "011090000056"));
        post(user("thu.cu", ", \"active\": false")
                .replace("an@", "cu@")
                .replace("Lò Văn An", "Lò Văn Cũ")
                .replace("011090000055", "011090000057"));

        var found = search(filter.strip());

        assertThat(found.status()).isEqualTo(200);
        var expected = login == null ? List.of() : List.of(login.strip());
        assertThat(found.json()
                        .path("Resources")
                        .valueStream()
                        .map(user -> user.path("userName").asString()))
                .isEqualTo(expected);
        assertThat(found.json().path("totalResults").asInt()).isEqualTo(expected.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName",
                "userName is \"x\"",
                "userName eq x",
                "(userName eq \"x\"",
                "eq \"x\"",
                "userName eq \"x",
                "a[b",
                "\u0001",
                "userName eq \"x\" and"
            })
    void refusesAFilterItDoesNotUnderstand(String filter) {
        var refused = search(filter);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/scim+json");
        assertThat(refused.json().path("scimType").asString()).isEqualTo("invalidFilter");
        assertThat(refused.json().path("status").asString()).isEqualTo("400");
        assertThat(refused.json().path("schemas").path(0).asString()).isEqualTo(Scim.ERROR);
    }

    @Test
    void givesPagesAndOnlyTheAttributesAskedFor() {
        var first = machine.get(USERS + "?count=3&attributes=userName,name.formatted")
                .json();
        var second = machine.get(USERS + "?startIndex=3&count=2&excludedAttributes=name,meta,emails")
                .json();

        assertThat(first.path("Resources")).hasSize(3);
        assertThat(first.path("itemsPerPage").asInt()).isEqualTo(3);
        assertThat(first.path("totalResults").asInt()).isGreaterThan(100);
        assertThat(first.path("Resources").path(0).propertyNames())
                .containsExactlyInAnyOrder("schemas", "id", "userName", "name");
        assertThat(first.path("Resources").path(0).path("name").propertyNames()).containsExactly("formatted");
        assertThat(second.path("Resources").path(0).path("id"))
                .isEqualTo(first.path("Resources").path(2).path("id"));
        assertThat(second.path("Resources").path(0).propertyNames()).doesNotContain("name", "meta");
        assertThat(machine.get(USERS + "?count=0").json().path("Resources")).isEmpty();
        assertThat(machine.get(USERS + "?count=x").status()).isEqualTo(400);
    }

    @Test
    void changesWhatAPatchSays() {
        var id = create("thu.an", "").json().path("id").asString();

        var replaced = patch(id, """
                {"op": "Replace", "path": "title", "value": "Phó Chủ tịch"},
                {"op": "replace", "path": "name.givenName", "value": "Anh"},
                {"op": "add", "path": "emails[type eq \\"work\\"].value", "value": "moi@vidu.vn"},
                {"op": "add", "value": {"externalId": "nv-2",
                    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department": "Địa chính"}},
                {"op": "remove", "path": "phoneNumbers"}""");

        assertThat(replaced.status()).isEqualTo(200);
        var user = replaced.json();
        assertThat(user.path("title").asString()).isEqualTo("Phó Chủ tịch");
        assertThat(user.path("name").path("formatted").asString()).isEqualTo("Lò Văn Anh");
        assertThat(user.path("emails").path(0).path("value").asString()).isEqualTo("moi@vidu.vn");
        assertThat(user.path("externalId").asString()).isEqualTo("nv-2");
        assertThat(user.path(Scim.ENTERPRISE).path("department").asString()).isEqualTo("Địa chính");
        assertThat(patch(id, "{\"op\": \"remove\", \"path\": \"emails[value co \\\"moi\\\"]\"}")
                        .json()
                        .has("emails"))
                .isFalse();
        assertThat(patch(id, "{\"op\": \"remove\", \"path\": \"externalId\"}")
                        .json()
                        .has("externalId"))
                .isFalse();
        assertThat(type(patch(id, "{\"op\": \"remove\", \"path\": \"userName\"}")))
                .isEqualTo("invalidValue");
        assertThat(type(patch(id, "{\"op\": \"replace\", \"path\": \"id\", \"value\": \"x\"}")))
                .isEqualTo("mutability");
        assertThat(type(patch(id, "{\"op\": \"replace\", \"path\": \"nickName\", \"value\": \"x\"}")))
                .isEqualTo("invalidPath");
        assertThat(type(patch(id, "{\"op\": \"replace\", \"path\": \"a[\", \"value\": \"x\"}")))
                .isEqualTo("invalidPath");
        assertThat(type(patch(id, "{\"op\": \"move\", \"path\": \"title\"}"))).isEqualTo("invalidSyntax");
        assertThat(type(patch(id, "{\"op\": \"remove\"}"))).isEqualTo("noTarget");
        assertThat(account("thu.an").name()).isEqualTo("Lò Văn Anh");
    }

    @Test
    void closesAndOpensByTheAttributeActive() {
        var id = create("thu.an", "").json().path("id").asString();
        var person = door.person();
        door.jdbc
                .sql(
                        "update identity.account set password_hash = (select password_hash from identity.account where login = 'vang.a.pao') where login = 'thu.an'")
                .update();
        person.signIn("thu.an", vn.tinhso.identity.signin.Person.PASSWORD);
        assertThat(person.get("/viec-cua-toi").status()).isEqualTo(200);

        var closed = patch(id, "{\"op\": \"replace\", \"value\": {\"active\": \"False\"}}");

        assertThat(closed.json().path("active").asBoolean()).isFalse();
        assertThat(person.get("/viec-cua-toi").location()).isEqualTo("/dang-nhap");
        assertThat(patch(id, "{\"op\": \"replace\", \"path\": \"active\", \"value\": true}")
                        .json()
                        .path("active")
                        .asBoolean())
                .isTrue();
        assertThat(door.deeds("thu.an")).contains("account.closed", "account.reopened");
    }

    @Test
    void replacesAndRefusesWhatIsStale() {
        var created = create("thu.an", ", \"externalId\": \"nv-1\"");
        var id = created.json().path("id").asString();
        var tag = created.header(HttpHeaders.ETAG);

        var replaced = put(
                id,
                user("thu.an", "")
                        .replace("Chuyên viên", "Văn thư")
                        .replace(", \"emails\": [{\"value\": \"an@vidu.vn\"}]", ""),
                tag);
        var stale = put(id, user("thu.an", ""), tag);
        var stalePatch = machine.send(
                HttpMethod.PATCH, USERS + "/" + id, patchBody("{\"op\": \"remove\", \"path\": \"title\"}"), headers -> {
                    headers.set(HttpHeaders.CONTENT_TYPE, "application/scim+json");
                    headers.set(HttpHeaders.IF_MATCH, tag);
                });

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.json().path("title").asString()).isEqualTo("Văn thư");
        assertThat(replaced.json().has("emails"))
                .as("what is left out is taken away")
                .isFalse();
        assertThat(replaced.json().has("externalId")).isFalse();
        assertThat(replaced.header(HttpHeaders.ETAG)).isNotEqualTo(tag);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stalePatch.status()).isEqualTo(412);
        assertThat(put(id, user("thu.an", ""), "*").status()).isEqualTo(200);
        assertThat(put(id, "{}", "").status()).isEqualTo(400);
    }

    @Test
    void deletesByClosing() {
        var id = create("thu.an", "").json().path("id").asString();

        var deleted = machine.send(HttpMethod.DELETE, USERS + "/" + id, null, headers -> {});

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(machine.get(USERS + "/" + id).status()).isEqualTo(404);
        assertThat(machine.send(HttpMethod.DELETE, USERS + "/" + id, null, headers -> {})
                        .status())
                .isEqualTo(404);
        assertThat(search("userName eq \"thu.an\"").json().path("totalResults").asInt())
                .isZero();
        assertThat(door.jdbc
                        .sql("select enabled from identity.account where id = :id")
                        .param("id", UUID.fromString(id))
                        .query(Boolean.class)
                        .single())
                .as("closed, not erased")
                .isFalse();
        assertThat(create("thu.an", "").status())
                .as("its sign-in name is nobody else's")
                .isEqualTo(409);
    }

    @Test
    void refusesWhatIsTakenOrWrong() {
        create("thu.an", "");

        var taken = create("thu.an", "");
        var number = post(user("thu.hai", ""));
        var citizen = post(user("vang.a.pao", "").replace("011090000055", "011090000058"));
        var agency = post(user("thu.ba", "").replace(code("xa-03325"), "H99.99"));
        var broken = post("{");
        var nothing = post("[]");

        assertThat(List.of(taken, number, citizen)).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(409);
            assertThat(type(reply)).isEqualTo("uniqueness");
        });
        assertThat(agency.status()).isEqualTo(400);
        assertThat(type(broken)).isEqualTo("invalidSyntax");
        assertThat(type(nothing)).isEqualTo("invalidSyntax");
        assertThat(machine.get(USERS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(machine.get(USERS + "/x").status()).isEqualTo(404);
        assertThat(machine.get(USERS + "/" + door.account("vang.a.pao")).status())
                .as("a citizen")
                .isEqualTo(404);
    }

    @Test
    void letsNobodyInWithoutTheScope() {
        var demo = Machine.demo(port);

        var without = demo.get(USERS);
        var nobody = Machine.withoutToken(port).get(USERS);

        assertThat(without.status()).isEqualTo(403);
        assertThat(without.header(HttpHeaders.WWW_AUTHENTICATE)).contains("insufficient_scope", Scim.SCOPE);
        assertThat(without.json().path("status").asString()).isEqualTo("403");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.header(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/scim+json");
        assertThat(machine.get("/api/v1/procedures").status())
                .as("and this scope opens nothing else")
                .isEqualTo(403);
        for (var address : List.of("ServiceProviderConfig", "Schemas", "ResourceTypes", "Groups")) {
            assertThat(demo.get("/scim/v2/" + address).status()).isEqualTo(403);
        }
    }

    @Test
    void saysWhatItCanDo() {
        var config = machine.get("/scim/v2/ServiceProviderConfig").json();
        var types = machine.get("/scim/v2/ResourceTypes").json();
        var schemas = machine.get("/scim/v2/Schemas").json();

        assertThat(config.path("patch").path("supported").asBoolean()).isTrue();
        assertThat(config.path("etag").path("supported").asBoolean()).isTrue();
        assertThat(config.path("bulk").path("supported").asBoolean(true)).isFalse();
        assertThat(types.path("Resources")
                        .valueStream()
                        .map(type -> type.path("endpoint").asString()))
                .containsExactly("/Users", "/Groups");
        assertThat(schemas.path("Resources")
                        .valueStream()
                        .map(schema -> schema.path("id").asString()))
                .containsExactly(Scim.USER, Scim.ENTERPRISE, Scim.OFFICIAL, Scim.GROUP);
        var one = machine.get("/scim/v2/Schemas/" + Scim.USER).json();
        assertThat(one.path("attributes").path(0).path("name").asString()).isEqualTo("userName");
        assertThat(one.path("attributes").path(0).path("mutability").asString()).isEqualTo("readWrite");
        assertThat(machine.get("/scim/v2/Schemas?filter=x").status()).isEqualTo(403);
        assertThat(machine.get("/scim/v2/Schemas/x").status()).isEqualTo(404);
    }

    @Test
    void givesAndTakesRolesAsMembersOfGroups() {
        var id = create("thu.an", "").json().path("id").asString();
        var group = "/scim/v2/Groups/SPECIALIST@xa-03325";
        var before = machine.get(group);

        var joined = patchAt(
                group,
                "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}".formatted(id),
                before.header(HttpHeaders.ETAG));

        assertThat(joined.status()).isEqualTo(200);
        assertThat(account("thu.an").holds(Role.SPECIALIST, "xa-03325")).isTrue();
        assertThat(joined.json()
                        .path("members")
                        .valueStream()
                        .map(member -> member.path("value").asString()))
                .contains(id);
        assertThat(machine.get(USERS + "/" + id)
                        .json()
                        .path("groups")
                        .path(0)
                        .path("value")
                        .asString())
                .isEqualTo("SPECIALIST@xa-03325");
        assertThat(patchAt(group, "{\"op\": \"remove\", \"path\": \"members\"}", before.header(HttpHeaders.ETAG))
                        .status())
                .as("stale")
                .isEqualTo(412);
        var left = patchAt(group, "{\"op\": \"remove\", \"path\": \"members[value eq \\\"%s\\\"]\"}".formatted(id), "");
        assertThat(left.json().path("members")).isEqualTo(before.json().path("members"));
        assertThat(account("thu.an").holds(Role.SPECIALIST, "xa-03325")).isFalse();
        assertThat(door.deeds("thu.an")).contains("role.granted", "role.ended");
        assertThat(patchAt(
                                "/scim/v2/Groups/ADMINISTRATOR@tinh",
                                "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                                        .formatted(id),
                                "")
                        .status())
                .as("administrators are made by people")
                .isEqualTo(403);
        assertThat(account("thu.an").holds(Role.ADMINISTRATOR)).isFalse();
        assertThat(machine.get("/scim/v2/Groups?filter=id%20eq%20%22LEADER@xa-03325%22")
                        .json()
                        .path("totalResults")
                        .asInt())
                .isEqualTo(1);
        assertThat(machine.get("/scim/v2/Groups/NOBODY@xa-03325").status()).isEqualTo(404);
    }

    @Test
    void createsOneAccountHoweverManyAskTogether() throws Exception {
        var statuses = Together.run(2, thread -> create("thu.an", "").status());

        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    private Reply create(String login, String more) {
        return post(user(login, more));
    }

    private Reply post(String body) {
        return machine.send(
                HttpMethod.POST,
                USERS,
                body,
                headers -> headers.set(HttpHeaders.CONTENT_TYPE, "application/scim+json"));
    }

    private Reply put(String id, String body, String ifMatch) {
        return machine.send(HttpMethod.PUT, USERS + "/" + id, body, headers -> {
            headers.set(HttpHeaders.CONTENT_TYPE, "application/scim+json");
            if (!ifMatch.isEmpty()) {
                headers.set(HttpHeaders.IF_MATCH, ifMatch);
            }
        });
    }

    private Reply patch(String id, String operations) {
        return patchAt(USERS + "/" + id, operations, "");
    }

    private Reply patchAt(String address, String operations, String ifMatch) {
        return machine.send(HttpMethod.PATCH, address, patchBody(operations), headers -> {
            headers.set(HttpHeaders.CONTENT_TYPE, "application/scim+json");
            if (!ifMatch.isEmpty()) {
                headers.set(HttpHeaders.IF_MATCH, ifMatch);
            }
        });
    }

    private static String patchBody(String operations) {
        return "{\"schemas\": [\"%s\"], \"Operations\": [%s]}".formatted(Scim.PATCH, operations);
    }

    private Reply search(String filter) {
        return machine.get(
                USERS + "?filter=" + java.net.URLEncoder.encode(filter, java.nio.charset.StandardCharsets.UTF_8));
    }

    private String user(String login, String more) {
        return """
                {"schemas": ["%s", "%s"], "userName": "%s", "name": {"formatted": "Lò Văn An"}, "title": "Chuyên viên"\
                , "emails": [{"value": "an@vidu.vn"}]%s,
                 "%s": {"organization": "%s", "department": "Văn phòng"}, "%s": {"soDinhDanh": "011090000055"}}""".formatted(Scim.USER, Scim.ENTERPRISE, login, more, Scim.ENTERPRISE, code("xa-03325"), Scim.OFFICIAL);
    }

    private static String type(Reply reply) {
        return reply.json().path("scimType").asString();
    }

    private String code(String agency) {
        return context.getBean(Organisations.class).agency(agency).code().value();
    }

    private Account account(String login) {
        return context.getBean(Accounts.class).find(door.account(login)).orElseThrow();
    }
}
