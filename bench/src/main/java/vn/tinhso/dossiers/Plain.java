package vn.tinhso.dossiers;

import java.util.Comparator;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhso.dossiers.Visibility.Alike;
import vn.tinhso.dossiers.Visibility.Place;
import vn.tinhso.dossiers.Visibility.Post;
import vn.tinhso.dossiers.Visibility.Way;

/**
 * Asks what the product asks without its permission: of the ways in which a dossier may concern somebody only the agencies
 * where one works remain, as the plain filter that a list without permissions would have, without scopes and restrictions.
 * PostgreSQL drops the others before it plans.
 */
record Plain(JdbcClient jdbc, Visibility viewer, Set<Way> ways) implements JdbcClient {

    @Override
    public StatementSpec sql(String sql) {
        if (!sql.contains("dossiers.dossier")) {
            return jdbc.sql(sql);
        }
        // The longest first: one condition begins like another.
        var posts = viewer.posts()
                .sorted(Comparator.comparing(Post::condition).reversed())
                .toList();
        var plain = sql;
        for (var alike : viewer.alike().filter(Alike::several).toList()) {
            var some = alike.posts().stream().anyMatch(this::remains);
            plain = replace(plain, alike.condition(), some ? column(alike.condition()) : "false");
        }
        for (var post : posts) {
            plain = replace(plain, post.condition(), remains(post) ? column(post.condition()) : "false");
            plain = replace(
                    plain,
                    post.holderOfWords() + "))" + post.limit(),
                    post.holderOfWords() + "))" + (remains(post) ? "" : " and false"));
        }
        if (plain.equals(sql) || plain.contains("d.restricted\n") || plain.contains("not d.restricted")) {
            throw new IllegalStateException("the permission is built otherwise than this measurement knows: " + plain);
        }
        return jdbc.sql(plain);
    }

    /** An agency is filtered by once, though one may see its restricted dossiers by another scope than the rest. */
    private boolean remains(Post post) {
        if (!ways.contains(post.way())) {
            return false;
        }
        var agencies = (post.way() == Way.DESK ? viewer.desks() : viewer.cases())
                .stream().map(Place::agency).toList();
        return agencies.indexOf(agencies.get(post.number())) == post.number();
    }

    private static String column(String condition) {
        return condition.replaceFirst("(?s)^(\\S+ = \\S+).*", "$1");
    }

    private static String replace(String sql, String what, String by) {
        return Pattern.compile(Pattern.quote(what) + "(?!\\w)").matcher(sql).replaceAll(Matcher.quoteReplacement(by));
    }
}
