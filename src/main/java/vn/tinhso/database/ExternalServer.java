package vn.tinhso.database;

import com.zaxxer.hikari.HikariConfig;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL somebody else runs, named by {@code DATABASE_URL} in either of its two usual forms. */
record ExternalServer(
        String url, @Nullable String username, @Nullable String password) {

    private static final Pattern ADDRESS =
            Pattern.compile("postgres(?:ql)?://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<rest>[^@]+)");

    static ExternalServer of(DatabaseSettings settings) {
        var url = String.valueOf(settings.url()).strip();
        if (url.startsWith("jdbc:postgresql:")) {
            return new ExternalServer(url, filled(settings.username()), filled(settings.password()));
        }
        var address = ADDRESS.matcher(url);
        if (!address.matches()) {
            throw new CannotStart(
                    "Không hiểu DATABASE_URL.",
                    "Dùng jdbc:postgresql://MÁY:5432/TÊN hoặc postgres://NGƯỜI_DÙNG:MẬT_KHẨU@MÁY:5432/TÊN; ký tự đặc"
                            + " biệt trong mật khẩu viết dạng %40. / Use one of these forms; write special characters"
                            + " of the password as %40.");
        }
        var user = address.group("user");
        var password = address.group("password");
        return new ExternalServer(
                "jdbc:postgresql://" + address.group("rest"),
                user == null || user.isEmpty() ? filled(settings.username()) : decoded(user),
                password == null ? filled(settings.password()) : decoded(password));
    }

    HikariConfig connection() {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword(password);
        return config;
    }

    /** The address without what may be secret. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
