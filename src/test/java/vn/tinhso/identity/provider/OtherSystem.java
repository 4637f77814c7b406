package vn.tinhso.identity.provider;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import vn.tinhso.identity.Machine;
import vn.tinhso.identity.signin.Person;

/** Another system of the province to which people sign in with their account here, in the words of the standard. */
public record OtherSystem(int port, String client, String secret, String scopes) {

    static final String REDIRECT = "https://kho-tai-lieu.example.vn/quay-lai";
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final Pattern HIDDEN = Pattern.compile("name=\"(client_id|state|scope)\" value=\"([^\"]*)\"");

    /** The address people are sent to. */
    String door(String... more) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("response_type", "code");
        asked.put("client_id", client);
        asked.put("redirect_uri", REDIRECT);
        asked.put("scope", scopes);
        asked.put("state", "st 1");
        asked.put("nonce", "n-0S6_WzA2Mj");
        asked.put("code_challenge", challenge());
        asked.put("code_challenge_method", "S256");
        for (var i = 0; i < more.length; i += 2) {
            asked.put(more[i], more[i + 1]);
        }
        asked.values().removeIf(String::isEmpty);
        return "/oauth2/authorize?" + query(asked);
    }

    /** As far as a signed-in person comes, over the page that goes on by itself and the consent. */
    Person.Answer bring(Person person, String... more) {
        var answer = person.get(door(more));
        return answer.location().startsWith("/dong-y") ? agree(person, answer.location()) : answer;
    }

    public static Person.Answer agree(Person person, String page) {
        var body = person.get(page).body();
        var form = HIDDEN.matcher(body.split("</form>")[formOf(body)]);
        var fields = new ArrayList<Map.Entry<String, String>>();
        while (form.find()) {
            fields.add(Map.entry(form.group(1), form.group(2)));
        }
        return person.post("/", "/oauth2/authorize", fields);
    }

    private static int formOf(String body) {
        var forms = body.split("</form>");
        for (var i = 0; i < forms.length; i++) {
            if (forms[i].contains("name=\"scope\"")) {
                return i;
            }
        }
        throw new AssertionError("no consent asked");
    }

    static String codeIn(Person.Answer answer) {
        return parameter(answer.whole(), "code");
    }

    static String parameter(String address, String name) {
        for (var pair : address.replaceFirst("[^?]*\\?", "").split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no " + name + " in " + address);
    }

    Machine.Reply exchange(String code) {
        return exchange(code, VERIFIER);
    }

    Machine.Reply exchange(String code, String verifier) {
        return exchange(Map.of("code", code, "redirect_uri", REDIRECT, "code_verifier", verifier));
    }

    Machine.Reply exchange(Map<String, String> fields) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.putAll(fields);
        return post("/oauth2/token", form);
    }

    Machine.Reply refresh(String token) {
        return post("/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    Machine.Reply post(String path, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return Machine.withoutToken(port).send(HttpMethod.POST, path, form, headers -> {
            headers.setBasicAuth(client, secret);
            headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        });
    }

    Machine.Reply userInfo(String token) {
        return Machine.withoutToken(port).with(token).get("/userinfo");
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
