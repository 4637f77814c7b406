package vn.tinhso.identity.provider;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.identity.SignedIn;
import vn.tinhso.identity.Way;

@Repository
class EntryStore {

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lasting name of a session in the database: its id changes whenever the person proves something. */
    Optional<String> sessionKey(String sessionId) {
        return jdbc.sql("select primary_id from identity.spring_session where session_id = :id")
                .param("id", sessionId)
                .query(String.class)
                .optional()
                .map(String::strip);
    }

    void add(Entry entry) {
        var origin = entry.origin();
        var asked = entry.asked();
        jdbc.sql("""
                        insert into identity.client_authorization (
                            id, version, client_id, account_id, session_key, sid, ways, signed_in_at, proved_at,
                            redirect, asked, state, nonce, challenge, scopes)
                        values (
                            :id, 1, :client, :account, :session, :sid, :ways, :since, :at,
                            :redirect, :asked, :state, :nonce, :challenge, :scopes)""")
                .param("id", entry.id())
                .param("client", origin.client())
                .param("account", origin.person().id())
                .param("session", origin.session())
                .param("sid", origin.sid())
                .param("ways", origin.person().ways().stream().map(Way::name).toArray(String[]::new))
                .param("since", time(origin.person().since()))
                .param("at", time(origin.person().at()))
                .param("redirect", asked.redirect())
                .param("asked", asked.scopes().toArray(String[]::new))
                .param("state", asked.state())
                .param("nonce", asked.nonce())
                .param("challenge", asked.challenge())
                .param("scopes", entry.scopes().toArray(String[]::new))
                .update();
        mark(entry);
    }

    /** {@code false} when somebody else changed it meanwhile. */
    boolean change(Entry entry) {
        var changed = jdbc.sql("""
                        update identity.client_authorization
                        set version = version + 1,
                            scopes = :scopes
                        where id = :id
                          and version = :version""")
                .param("id", entry.id())
                .param("version", entry.version())
                .param("scopes", entry.scopes().toArray(String[]::new))
                .update();
        if (changed == 1) {
            mark(entry);
        }
        return changed == 1;
    }

    private void mark(Entry entry) {
        for (var mark : entry.marks()) {
            jdbc.sql("""
                            insert into identity.client_token (hash, authorization_id, kind, issued_at, expires_at, ended)
                            values (:hash, :id, :kind, :issued, :expires, :ended)
                            on conflict (hash) do update
                            set ended = excluded.ended""")
                    .param("hash", mark.hash())
                    .param("id", entry.id())
                    .param("kind", mark.kind().name())
                    .param("issued", time(mark.issued()))
                    .param("expires", time(mark.expires()))
                    .param("ended", mark.ended())
                    .update();
        }
        jdbc.sql("""
                        update identity.client_token
                        set ended = true
                        where authorization_id = :id
                          and not ended
                          and hash <> all (:kept)""")
                .param("id", entry.id())
                .param("kept", entry.marks().stream().map(Mark::hash).toArray(String[]::new))
                .update();
    }

    /** By a token of one of these kinds, as long as its session lives. */
    Optional<Entry> byToken(String hash, Collection<Mark.Kind> kinds) {
        return jdbc.sql("""
                        select a.id, a.version, a.client_id, a.account_id, a.session_key, a.sid, a.ways, a.signed_in_at,
                               a.proved_at, a.redirect, a.asked, a.state, a.nonce, a.challenge, a.scopes
                        from identity.client_token t
                        join identity.client_authorization a on a.id = t.authorization_id
                        where t.hash = :hash
                          and t.kind = any (:kinds)
                          and (t.kind <> 'CONSENT' or not t.ended and t.expires_at > now())
                          and exists (
                              select 1
                              from identity.spring_session s
                              where s.primary_id = a.session_key)""")
                .param("hash", hash)
                .param("kinds", kinds.stream().map(Mark.Kind::name).toArray(String[]::new))
                .query((row, number) -> entry(row, hash))
                .optional();
    }

    /** Without leaving a token that opens anything. */
    void end(UUID id) {
        jdbc.sql("""
                        with changed as (
                            update identity.client_authorization
                            set version = version + 1
                            where id = :id
                            returning id)
                        update identity.client_token t
                        set ended = true
                        from changed
                        where t.authorization_id = changed.id
                          and not t.ended""").param("id", id).update();
    }

    void end(UUID account, String client) {
        jdbc.sql("select id from identity.client_authorization where account_id = :account and client_id = :client")
                .param("account", account)
                .param("client", client)
                .query(UUID.class)
                .list()
                .forEach(this::end);
    }

    void endAll(String client) {
        jdbc.sql("select id from identity.client_authorization where client_id = :client")
                .param("client", client)
                .query(UUID.class)
                .list()
                .forEach(this::end);
    }

    void remove(UUID id) {
        jdbc.sql("delete from identity.client_authorization where id = :id")
                .param("id", id)
                .update();
    }

    /** The id under which the session of this name is open. */
    Optional<String> openSession(String sid) {
        return jdbc.sql("""
                        select s.session_id
                        from identity.spring_session s
                        where s.primary_id in (
                            select a.session_key
                            from identity.client_authorization a
                            where a.sid = :sid)""").param("sid", sid).query(String.class).optional().map(String::strip);
    }

    private Entry entry(ResultSet row, String hash) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var ways = strings(row.getArray("ways")).stream()
                .map(Way::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Way.class)));
        var person = new SignedIn(
                row.getObject("account_id", UUID.class), ways, instant(row, "signed_in_at"), instant(row, "proved_at"));
        return new Entry(
                id,
                row.getInt("version"),
                new Entry.Origin(
                        row.getString("client_id"), person, row.getString("session_key"), row.getString("sid")),
                new Entry.Asked(
                        row.getString("redirect"),
                        strings(row.getArray("asked")),
                        row.getString("state"),
                        row.getString("nonce"),
                        row.getString("challenge")),
                strings(row.getArray("scopes")),
                marks(id, hash));
    }

    private List<Mark> marks(UUID id, String hash) {
        return jdbc.sql("""
                        select hash, kind, issued_at, expires_at, ended
                        from identity.client_token
                        where authorization_id = :id
                          and (not ended or hash = :hash or kind = 'CODE')""")
                .param("id", id)
                .param("hash", hash)
                .query((row, number) -> new Mark(
                        row.getString("hash"),
                        Mark.Kind.valueOf(row.getString("kind")),
                        instant(row, "issued_at"),
                        instant(row, "expires_at"),
                        row.getBoolean("ended")))
                .list();
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).collect(Collectors.toUnmodifiableSet());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
