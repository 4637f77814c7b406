package vn.tinhso.dossiers;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.dossiers.Visibility.Post;
import vn.tinhso.dossiers.Visibility.Way;

/**
 * Asks what the product asks without its permission: of the ways in which a dossier may concern somebody only one remains, as
 * the plain filter by one column that a list without permissions would have. PostgreSQL drops the others before it plans.
 */
record Plain(JdbcClient jdbc, Visibility viewer, Way way) implements JdbcClient {

    @Override
    public StatementSpec sql(String sql) {
        // The longest first: one condition begins like another.
        var posts = viewer.posts()
                .sorted(Comparator.comparing(Post::condition).reversed())
                .toList();
        var plain = sql;
        for (var post : posts) {
            plain = replace(plain, post.condition(), post.way() == way ? column(post) : "false");
            plain = replace(
                    plain,
                    "(select " + post.parameter() + " from question)" + post.limit(),
                    "(select " + post.parameter() + " from question)" + (post.way() == way ? "" : " and false"));
        }
        if (plain.equals(sql) || plain.contains("d.restricted\n") || plain.contains("not d.restricted")) {
            throw new IllegalStateException("the permission is built otherwise than this measurement knows: " + plain);
        }
        return jdbc.sql(plain);
    }

    private static String column(Post post) {
        return post.condition().replaceFirst("(?s)^(\\S+ = \\S+).*", "$1");
    }

    private static String replace(String sql, String what, String by) {
        return Pattern.compile(Pattern.quote(what) + "(?!\\w)").matcher(sql).replaceAll(Matcher.quoteReplacement(by));
    }
}
