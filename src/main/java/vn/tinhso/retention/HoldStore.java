package vn.tinhso.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.privacy.Vault;
import vn.tinhso.retention.Hold.Lifted;
import vn.tinhso.retention.Hold.Scope;
import vn.tinhso.retention.Hold.Signed;

@Repository
class HoldStore {

    private static final String HOLD = """
            select h.id, h.scope, h.code, h.person_sealed, h.procedure_code, h.field_code, h.first_day, h.last_day, h.ground,
                   h.from_day, h.to_day, h.set_at, h.set_by, h.set_name, h.lifted_at, h.lifted_by, h.lifted_name, h.lifted_why
            from retention.hold h
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    HoldStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    static String place(UUID hold) {
        return "retention.hold.person/" + hold;
    }

    /** Nobody sets or lifts a hold or writes a rule until the transaction ends; those who destroy do not wait for each other. */
    void keepStill() {
        jdbc.sql("lock table retention.hold, retention.rule in share mode").update();
    }

    /** Waits until everything that is being destroyed right now is. */
    void add(Hold hold) {
        var person = hold.scope() instanceof Scope.OnePerson(var number) ? number : null;
        var range = hold.scope() instanceof Scope.Range found ? found : null;
        jdbc.sql("""
                        insert into retention.hold
                            (id, scope, code, person_sealed, person_index, procedure_code, field_code, first_day, last_day,
                             ground, from_day, to_day, set_at, set_by, set_name)
                        values (:id, :scope, :code, :sealed, :index, :procedure, :field, :first, :last,
                                :ground, :from, :to, :at, :by, :name)""")
                .param("id", hold.id())
                .param("scope", word(hold.scope()))
                .param("code", hold.scope() instanceof Scope.OneRecord(var code) ? code : null)
                .param("sealed", vault.sealOrNull(person, place(hold.id())), Types.BINARY)
                .param("index", person == null ? null : vault.index(person), Types.BINARY)
                .param("procedure", range == null ? null : range.procedure())
                .param("field", range == null ? null : range.field())
                .param("first", range == null ? null : range.first(), Types.DATE)
                .param("last", range == null ? null : range.last(), Types.DATE)
                .param("ground", hold.ground())
                .param("from", hold.from())
                .param("to", hold.to(), Types.DATE)
                .param("at", hold.set().at().atOffset(ZoneOffset.UTC))
                .param("by", hold.set().by())
                .param("name", hold.set().name())
                .update();
    }

    /** Whether it stood. */
    boolean lift(UUID hold, Lifted lifted) {
        return jdbc.sql("""
                        update retention.hold
                        set lifted_at = :at, lifted_by = :by, lifted_name = :name, lifted_why = :why
                        where id = :id
                          and lifted_at is null""")
                        .param("at", lifted.at().atOffset(ZoneOffset.UTC))
                        .param("by", lifted.by())
                        .param("name", lifted.name())
                        .param("why", lifted.why())
                        .param("id", hold)
                        .update()
                == 1;
    }

    /** Not lifted; whether they are in force a day decides. */
    List<Hold> standing() {
        return jdbc.sql(HOLD + "where h.lifted_at is null order by h.set_at")
                .query(this::hold)
                .list();
    }

    /** The newest first. */
    List<Hold> latest(int limit) {
        return jdbc.sql(HOLD + "order by h.lifted_at is not null, h.set_at desc limit :limit")
                .param("limit", limit)
                .query(this::hold)
                .list();
    }

    Optional<Hold> find(UUID id) {
        return jdbc.sql(HOLD + "where h.id = :id")
                .param("id", id)
                .query(this::hold)
                .optional();
    }

    private static String word(Scope scope) {
        return switch (scope) {
            case Scope.OneRecord one -> "RECORD";
            case Scope.OnePerson person -> "PERSON";
            case Scope.Range range -> "RANGE";
        };
    }

    private Hold hold(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Hold(
                id,
                scope(row, id),
                row.getString("ground"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                new Signed(
                        row.getObject("set_at", OffsetDateTime.class).toInstant(),
                        row.getString("set_by"),
                        row.getString("set_name")),
                lifted(row));
    }

    private Scope scope(ResultSet row, UUID id) throws SQLException {
        var word = row.getString("scope");
        return switch (word) {
            case "RECORD" -> new Scope.OneRecord(row.getString("code"));
            case "PERSON" -> new Scope.OnePerson(vault.open(row.getBytes("person_sealed"), place(id)));
            case "RANGE" ->
                new Scope.Range(
                        row.getString("procedure_code"),
                        row.getString("field_code"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class));
            default -> throw new IllegalStateException("unknown scope " + word);
        };
    }

    private static @Nullable Lifted lifted(ResultSet row) throws SQLException {
        var at = row.getObject("lifted_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Lifted(
                        at.toInstant(),
                        row.getString("lifted_by"),
                        row.getString("lifted_name"),
                        row.getString("lifted_why"));
    }
}
