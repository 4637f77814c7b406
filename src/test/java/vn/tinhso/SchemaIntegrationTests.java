package vn.tinhso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

@WholeProduct
class SchemaIntegrationTests {

    private static final String OURS = """
            from pg_class t
            join pg_namespace s on s.oid = t.relnamespace
            where t.relkind in ('r', 'p')
              and not t.relispartition
              and s.nspname not in ('pg_catalog', 'information_schema')
              and t.relname not like 'flyway_%'
            """;

    @Autowired
    JdbcClient jdbc;

    @Test
    void givesEveryModuleWithARecordItsOwnFolderAndSchema() throws IOException {
        var modules = ApplicationModules.of(TinhSo.class).stream()
                .map(module -> module.getIdentifier().toString())
                .collect(Collectors.toSet());
        var schemas = Set.copyOf(tables("select distinct s.nspname " + OURS + " and s.nspname <> 'public'"));

        assertThat(folders()).isEqualTo(schemas);
        assertThat(modules).containsAll(schemas);
    }

    @Test
    void saysInVietnameseWhatEveryTableHolds() {
        assertThat(tables("select s.nspname || '.' || t.relname " + OURS
                        + " and obj_description(t.oid, 'pg_class') is null"))
                .isEmpty();
    }

    @Test
    void givesEveryTableAPrimaryKey() {
        assertThat(tables("select s.nspname || '.' || t.relname " + OURS
                        + " and not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)"))
                .isEmpty();
    }

    @Test
    void pointsNoForeignKeyIntoAnotherModule() {
        assertThat(tables("""
                        select c.conname
                        from pg_constraint c
                        join pg_class own on own.oid = c.conrelid
                        join pg_class other on other.oid = c.confrelid
                        where c.contype = 'f'
                          and own.relnamespace <> other.relnamespace
                        """)).isEmpty();
    }

    private List<String> tables(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static Set<String> folders() throws IOException {
        try (var folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(folder -> !folder.equals("__root"))
                    .collect(Collectors.toSet());
        }
    }
}
