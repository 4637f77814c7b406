package vn.tinhso.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the console where the product is and who may try it, once everything is loaded. */
@Component
class Greeting {

    private final DemonstrationAccounts accounts;
    private final Environment environment;

    Greeting(DemonstrationAccounts accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        var port = environment.getProperty("local.server.port");
        if (port != null) {
            System.out.println(text("http://" + host() + ":" + port));
        }
    }

    private String text(String address) {
        var logins =
                accounts.all().stream().map(DemonstrationAccounts.Entry::login).collect(Collectors.toSet());
        var people = showcase().entrySet().stream()
                .filter(person -> logins.contains(person.getKey()))
                .map(person -> "    %-18s %s%n".formatted(person.getKey(), person.getValue()))
                .collect(Collectors.joining());
        return people.isEmpty()
                ? "%n  Tỉnh Số: %s%n".formatted(address)
                : """

                  Tỉnh Số: %s

                  Tài khoản trình diễn, mật khẩu / demonstration accounts, password: %s
                %s  Tất cả tài khoản khác / all others: %s/dang-nhap/tai-khoan-trinh-dien
                """.formatted(address, accounts.password(), people, address);
    }

    /** The four people of the main job: a birth is registered, received, examined and signed. */
    private static Map<String, String> showcase() {
        var people = new LinkedHashMap<String, String>();
        people.put("vang.a.pao", "người dân / citizen");
        people.put("motcua.03325", "một cửa / one-stop desk");
        people.put("chuyenvien.03325", "chuyên viên / specialist");
        people.put("lanhdao.03325", "lãnh đạo / leader");
        return people;
    }

    private String host() {
        var address = environment.getProperty("server.address", "127.0.0.1");
        return address.matches("127\\..*|0\\.0\\.0\\.0|::1?") ? "localhost" : address;
    }
}
