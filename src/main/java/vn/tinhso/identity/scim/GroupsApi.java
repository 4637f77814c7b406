package vn.tinhso.identity.scim;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;
import vn.tinhso.identity.Clients;
import vn.tinhso.web.Demands;

/** {@code /Groups}: read, and their members changed. */
@RestController
@RequestMapping(Scim.ROOT + "/Groups")
class GroupsApi {

    private final ScimGroups groups;
    private final ScimBodies bodies;
    private final ScimAnswers answers;
    private final Clients clients;

    GroupsApi(ScimGroups groups, ScimBodies bodies, ScimAnswers answers, Clients clients) {
        this.groups = groups;
        this.bodies = bodies;
        this.answers = answers;
        this.clients = clients;
    }

    /** Members come in a list only where they are asked for by name. */
    @Demands(Scim.SCOPE)
    @GetMapping
    ResponseEntity<byte[]> list(@RequestParam Map<String, String> asked) {
        var lists = Lists.of(asked);
        var members = lists.projection().only().stream().anyMatch(name -> name.startsWith("members"))
                || lists.filter().toLowerCase(Locale.ROOT).contains("members");
        return answers.of(200, lists.answer(bodies.mapper(), groups.all(members)));
    }

    @Demands(Scim.SCOPE)
    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(@PathVariable String id, @RequestParam Map<String, String> asked) {
        return tagged(groups.find(id), asked);
    }

    @Demands(Scim.SCOPE)
    @PatchMapping("/{id}")
    ResponseEntity<byte[]> patch(
            @PathVariable String id,
            @RequestBody byte[] body,
            @RequestParam Map<String, String> asked,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String ifMatch) {
        return tagged(groups.patch(clients.appointer(), id, ifMatch, bodies.read(body)), asked);
    }

    private ResponseEntity<byte[]> tagged(ObjectNode group, Map<String, String> asked) {
        var tag = Versions.of(group);
        var answer = answers.of(200, Lists.of(asked).projection().of(group));
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .header(HttpHeaders.ETAG, tag)
                .body(answer.getBody());
    }
}
