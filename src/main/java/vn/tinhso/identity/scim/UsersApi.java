package vn.tinhso.identity.scim;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;
import vn.tinhso.identity.Clients;
import vn.tinhso.web.Demands;

/** {@code /Users} (RFC 7644, section 3). */
@RestController
@RequestMapping(Scim.ROOT + "/Users")
class UsersApi {

    /** What systems ask before every change: answered without reading all accounts. */
    private static final Pattern BY_NAME = Pattern.compile("(?i)\\s*userName\\s+eq\\s+\"([^\"\\\\]{1,100})\"\\s*");

    private final ScimUsers users;
    private final ScimBodies bodies;
    private final ScimAnswers answers;
    private final Clients clients;

    UsersApi(ScimUsers users, ScimBodies bodies, ScimAnswers answers, Clients clients) {
        this.users = users;
        this.bodies = bodies;
        this.answers = answers;
        this.clients = clients;
    }

    @Demands(Scim.SCOPE)
    @GetMapping
    ResponseEntity<byte[]> list(@RequestParam Map<String, String> asked) {
        var lists = Lists.of(asked);
        return answers.of(200, lists.answer(bodies.mapper(), users.all(clients.appointer(), login(lists.filter()))));
    }

    @Demands(Scim.SCOPE)
    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(
            @PathVariable String id,
            @RequestParam Map<String, String> asked,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known) {
        var user = users.find(clients.appointer(), id(id)).orElseThrow(ScimRefused::unknown);
        var tag = Versions.of(user);
        if (!known.isBlank() && Versions.names(known, user)) {
            return ResponseEntity.status(304).header(HttpHeaders.ETAG, tag).build();
        }
        return tagged(answers.of(200, Lists.of(asked).projection().of(user)), tag);
    }

    @Demands(Scim.SCOPE)
    @PostMapping
    ResponseEntity<byte[]> create(@RequestBody byte[] body, @RequestParam Map<String, String> asked) {
        var user = users.create(clients.appointer(), UserWish.of(bodies.read(body)));
        var tag = Versions.of(user);
        var location = user.path("meta").path("location").asString();
        var answer = answers.of(201, Lists.of(asked).projection().of(user));
        return ResponseEntity.status(201)
                .headers(answer.getHeaders())
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.LOCATION, location)
                .body(answer.getBody());
    }

    @Demands(Scim.SCOPE)
    @PutMapping("/{id}")
    ResponseEntity<byte[]> replace(
            @PathVariable String id,
            @RequestBody byte[] body,
            @RequestParam Map<String, String> asked,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String ifMatch) {
        var wish = bodies.read(body);
        return changed(users.change(clients.appointer(), id(id), ifMatch, before -> wish), asked);
    }

    @Demands(Scim.SCOPE)
    @PatchMapping("/{id}")
    ResponseEntity<byte[]> patch(
            @PathVariable String id,
            @RequestBody byte[] body,
            @RequestParam Map<String, String> asked,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String ifMatch) {
        var request = bodies.read(body);
        var after = users.change(clients.appointer(), id(id), ifMatch, before -> {
            Patches.apply(before, request);
            return before;
        });
        return changed(after, asked);
    }

    @Demands(Scim.SCOPE)
    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> delete(
            @PathVariable String id, @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String ifMatch) {
        users.delete(clients.appointer(), id(id), ifMatch);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<byte[]> changed(ObjectNode user, Map<String, String> asked) {
        var tag = Versions.of(user);
        return tagged(answers.of(200, Lists.of(asked).projection().of(user)), tag);
    }

    private static ResponseEntity<byte[]> tagged(ResponseEntity<byte[]> answer, String tag) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.ETAG, tag)
                .body(answer.getBody());
    }

    private static @Nullable String login(String filter) {
        return Optional.of(BY_NAME.matcher(filter))
                .filter(found -> found.matches())
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw ScimRefused.unknown();
        }
    }
}
