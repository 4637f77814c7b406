package vn.tinhso.dossiers;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.dossiers.Visibility.Way;

/** By which ways of the one predicate somebody sees a dossier. */
@Repository
class SightStore {

    private final JdbcClient jdbc;

    SightStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when by none. */
    Set<Way> ways(String code, Visibility viewer) {
        var columns = Stream.of(Way.values())
                .map(way -> Stream.concat(
                                viewer.posts()
                                        .filter(post -> post.way() == way)
                                        .map(post -> "(" + post.condition() + ")"),
                                Stream.of("false"))
                        .collect(Collectors.joining(" or ", "", " as " + way.name())))
                .collect(Collectors.joining(", "));
        return viewer.bind(jdbc.sql("select " + columns + " from dossiers.dossier d where d.code = :code"))
                .param("code", code)
                .query((row, number) -> {
                    var ways = EnumSet.noneOf(Way.class);
                    for (var way : Way.values()) {
                        if (row.getBoolean(way.name())) {
                            ways.add(way);
                        }
                    }
                    return (Set<Way>) ways;
                })
                .optional()
                .orElse(Set.of());
    }
}
