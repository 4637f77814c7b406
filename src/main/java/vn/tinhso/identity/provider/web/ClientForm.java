package vn.tinhso.identity.provider.web;

import static vn.tinhso.web.Words.t;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.tinhso.identity.ClientReach;
import vn.tinhso.identity.Clients;
import vn.tinhso.identity.provider.ClientBook;
import vn.tinhso.identity.provider.ClientDraft;
import vn.tinhso.identity.provider.ClientKind;
import vn.tinhso.identity.provider.PersonScope;
import vn.tinhso.web.Choice;

/** What the form about another system carries; addresses one a line. */
record ClientForm(String id, ClientDraft draft) {

    static ClientForm blank() {
        var scopes = Set.of("openid", "profile");
        return new ClientForm(
                "",
                new ClientDraft(
                        "", ClientKind.SIGN_IN, scopes, List.of(), List.of(), null, false, ClientReach.ORDINARY));
    }

    static ClientForm of(ClientBook.Registered client) {
        return new ClientForm(client.id(), client.draft());
    }

    static ClientForm of(MultiValueMap<String, String> posted) {
        var logout = text(posted, "bao-dang-xuat");
        return new ClientForm(
                text(posted, "ma"),
                new ClientDraft(
                        text(posted, "ten"),
                        kind(text(posted, "cach")),
                        new HashSet<>(posted.getOrDefault("pham-vi", List.of())),
                        lines(posted, "quay-ve"),
                        lines(posted, "tam-biet"),
                        logout.isEmpty() ? null : logout,
                        text(posted, "tin-cay").equals("co"),
                        new ClientReach(
                                Stream.of(text(posted, "co-quan").split("[\\s,;]+"))
                                        .filter(id -> !id.isEmpty())
                                        .distinct()
                                        .toList(),
                                text(posted, "han-che").equals("co"))));
    }

    String redirects() {
        return String.join("\n", draft.redirects());
    }

    String farewells() {
        return String.join("\n", draft.farewells());
    }

    String logout() {
        return Objects.requireNonNullElse(draft.logout(), "");
    }

    List<String> trusted() {
        return draft.trusted() ? List.of("co") : List.of();
    }

    String agencies() {
        return String.join(" ", draft.reach().agencies());
    }

    List<String> restricted() {
        return draft.reach().restricted() ? List.of("co") : List.of();
    }

    List<Choice> kinds() {
        return Choice.of(List.of(ClientKind.values()), ClientKind::name, ClientForm::words);
    }

    List<Choice> scopes() {
        return Stream.concat(
                        Arrays.stream(PersonScope.values())
                                .map(scope -> new Choice(scope.value(), scope.value(), ConsentController.words(scope))),
                        Clients.interfaceScopes().stream()
                                .map(scope -> new Choice(scope, scope, t("Giao diện lập trình"))))
                .toList();
    }

    static String words(ClientKind kind) {
        return switch (kind) {
            case SIGN_IN -> t("Người dùng đăng nhập");
            case SIGN_IN_AND_RENEW -> t("Người dùng đăng nhập, thẻ được gia hạn");
            case INTERFACE -> t("Hệ thống tự gọi giao diện lập trình");
        };
    }

    private static ClientKind kind(String name) {
        return Arrays.stream(ClientKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(ClientKind.SIGN_IN);
    }

    private static List<String> lines(MultiValueMap<String, String> posted, String field) {
        return text(posted, field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static String text(MultiValueMap<String, String> posted, String field) {
        @Nullable String value = posted.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
