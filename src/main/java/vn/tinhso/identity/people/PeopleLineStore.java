package vn.tinhso.identity.people;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.privacy.Vault;

/** Lines of an import: sealed whole while they wait, and what was wrong with them, which repeats no cell. */
@Repository
class PeopleLineStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Vault vault;
    private final JsonMapper json;

    PeopleLineStore(JdbcClient jdbc, JdbcTemplate batches, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.vault = vault;
        this.json = json;
    }

    void add(UUID id, List<PlannedPerson> people) {
        batches.batchUpdate(
                "insert into identity.people_import_line (import_id, number, content) values (?, ?, ?)",
                people,
                500,
                (row, person) -> {
                    row.setObject(1, id);
                    row.setInt(2, person.line());
                    row.setBytes(3, vault.seal(json.writeValueAsString(person), place(id, person.line())));
                });
    }

    List<PlannedPerson> next(UUID id, int after, int most) {
        return jdbc.sql("""
                        select number, content
                        from identity.people_import_line
                        where import_id = :id
                          and number > :after
                        order by number
                        limit :most""")
                .param("id", id)
                .param("after", after)
                .param("most", most)
                .query((row, number) -> json.readValue(
                        vault.open(row.getBytes("content"), place(id, row.getInt("number"))), PlannedPerson.class))
                .list();
    }

    void drop(UUID id) {
        jdbc.sql("delete from identity.people_import_line where import_id = :id")
                .param("id", id)
                .update();
    }

    void addProblems(UUID id, List<Problem> problems) {
        var first = jdbc.sql("select coalesce(max(seq), 0) from identity.people_import_problem where import_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
        var numbers = IntStream.range(0, problems.size()).boxed().toList();
        batches.batchUpdate("""
                        insert into identity.people_import_problem (import_id, seq, number, place, what, remedy)
                        values (?, ?, ?, ?, ?, ?)""", numbers, 500, (row, index) -> {
            var problem = problems.get(index);
            row.setObject(1, id);
            row.setInt(2, first + index + 1);
            row.setInt(3, problem.line());
            row.setString(4, problem.column());
            row.setString(5, problem.what());
            row.setString(6, problem.remedy());
        });
    }

    List<Problem> problems(UUID id, int most) {
        return jdbc.sql("""
                        select number as line, place as "column", what, remedy
                        from identity.people_import_problem
                        where import_id = :id
                        order by seq
                        limit :most""")
                .param("id", id)
                .param("most", most)
                .query(Problem.class)
                .list();
    }

    int problemCount(UUID id) {
        return jdbc.sql("select count(*) from identity.people_import_problem where import_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static String place(UUID id, int number) {
        return "identity.people_import_line.content/" + id + "/" + number;
    }
}
