package vn.tinhso.identity.provider;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhso.identity.ClientReach;
import vn.tinhso.identity.Clients;
import vn.tinhso.shared.Rejected;

/** What may be said of another system (RFC 9700, section 2.1). */
final class ClientRules {

    private static final Set<String> OF_PEOPLE =
            Arrays.stream(PersonScope.values()).map(PersonScope::value).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1");

    private ClientRules() {}

    static void check(ClientDraft draft) {
        if (draft.name().isBlank() || draft.name().length() > 200) {
            throw new Rejected("DN-101", "Hệ thống chưa có tên, hoặc tên quá dài.", "Đặt tên từ 1 đến 200 ký tự.");
        }
        var machine = draft.kind() == ClientKind.INTERFACE;
        if (machine != draft.redirects().isEmpty()) {
            throw new Rejected(
                    "DN-102",
                    "Địa chỉ quay về không hợp với cách xin thẻ.",
                    "Hệ thống cho người dùng đăng nhập cần ít nhất một địa chỉ; hệ thống tự gọi giao diện không có"
                            + " địa chỉ nào.");
        }
        if (!machine && !draft.reach().equals(ClientReach.ORDINARY)) {
            throw new Rejected(
                    "DN-110",
                    "Giới hạn cơ quan chỉ dành cho hệ thống tự gọi giao diện.",
                    "Bỏ trống, hoặc chọn cách xin thẻ «Hệ thống tự gọi giao diện lập trình».");
        }
        var allowed = machine ? Clients.interfaceScopes() : OF_PEOPLE;
        if (draft.scopes().isEmpty()
                || !allowed.containsAll(draft.scopes())
                || !machine && !draft.scopes().contains(PersonScope.OPENID.value())) {
            throw new Rejected(
                    "DN-103", "Phạm vi không hợp với cách xin thẻ.", "Chọn lại các phạm vi dành cho cách xin thẻ ấy.");
        }
        Stream.concat(
                        Stream.concat(draft.redirects().stream(), draft.farewells().stream()),
                        Stream.ofNullable(draft.logout()))
                .filter(address -> !isSafe(address))
                .findFirst()
                .ifPresent(unsafe -> {
                    throw new Rejected(
                            "DN-104",
                            "Có địa chỉ không dùng được.",
                            "Nhập địa chỉ https đầy đủ, không có dấu # và dấu *; http chỉ dùng cho localhost.");
                });
    }

    static void checkId(String id) {
        if (!id.matches("[a-z][a-z0-9-]{2,39}")) {
            throw new Rejected(
                    "DN-105",
                    "Mã hệ thống không hợp lệ.",
                    "Dùng 3 đến 40 chữ thường không dấu, chữ số và dấu gạch, bắt đầu bằng chữ.");
        }
    }

    /** Whether browsers and our worker may be sent there. */
    static boolean isSafe(String address) {
        try {
            var uri = new URI(address);
            var host = uri.getHost();
            return host != null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && address.indexOf('*') < 0
                    && address.length() <= 500
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && HERE.contains(host));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
