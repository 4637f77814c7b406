package vn.tinhso.identity.mandates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhso.identity.MandateKind;
import vn.tinhso.identity.Scope;
import vn.tinhso.identity.mandates.Mandate.Agent;
import vn.tinhso.identity.mandates.Mandate.Basis;
import vn.tinhso.identity.mandates.Mandate.Organisation;
import vn.tinhso.identity.mandates.Mandate.Paper;
import vn.tinhso.identity.mandates.Mandate.Principal;
import vn.tinhso.identity.mandates.MandateState.Step;
import vn.tinhso.privacy.Vault;

@Repository
class MandateStore {

    private static final String MANDATE = """
            select m.id, m.kind, m.organisation_id, o.tax_code, o.name as organisation_name, m.principal_name,
                   m.principal_number, m.principal_birth, m.principal_account, m.agent_account, m.agent_name,
                   m.agent_number, m.fields, m.procedures, m.valid_from, m.valid_to, m.basis, m.paper_number,
                   m.paper_date, m.paper_issuer, m.state, m.created_at, m.reason
            from identity.mandate m
            left join identity.organisation o on o.id = m.organisation_id
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    MandateStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Whoever else declares something for this account waits until this transaction ends. */
    void hold(UUID account) {
        jdbc.sql("select id from identity.account where id = :id for update")
                .param("id", account)
                .query(UUID.class)
                .single();
    }

    void add(Mandate mandate, UUID createdBy) {
        var id = mandate.id();
        var principal = mandate.principal();
        var organisation = principal.organisation();
        var agent = mandate.agent();
        var paper = mandate.basis().paper();
        var valid = mandate.state() == MandateState.VALID;
        jdbc.sql("""
                        insert into identity.mandate
                            (id, kind, organisation_id, principal_name, principal_number, principal_index, principal_birth,
                             principal_account, agent_account, agent_name, agent_number, agent_index, fields, procedures,
                             valid_from, valid_to, basis, paper_number, paper_date, paper_issuer, state, created_by,
                             created_at, confirmed_by, confirmed_at)
                        values
                            (:id, :kind, :organisation, :principalName, :principalNumber, :principalIndex, :principalBirth,
                             :principalAccount, :agentAccount, :agentName, :agentNumber, :agentIndex, :fields,
                             :procedures, :from, :to, :basis, :paperNumber, :paperDate, :paperIssuer, :state, :by, :at,
                             :confirmedBy, :confirmedAt)""")
                .param("id", id)
                .param("kind", mandate.kind().name())
                .param("organisation", organisation == null ? null : organisation.id(), Types.OTHER)
                .param("principalName", organisation == null ? principal.name() : null)
                .param(
                        "principalNumber",
                        vault.sealOrNull(principal.number(), MandatePlace.PRINCIPAL.of(id)),
                        Types.BINARY)
                .param("principalIndex", index(principal.number()), Types.BINARY)
                .param("principalBirth", principal.birthDate(), Types.DATE)
                .param("principalAccount", principal.account(), Types.OTHER)
                .param("agentAccount", agent.account(), Types.OTHER)
                .param("agentName", agent.name())
                .param("agentNumber", vault.sealOrNull(agent.number(), MandatePlace.AGENT.of(id)), Types.BINARY)
                .param("agentIndex", index(agent.number()), Types.BINARY)
                .param("fields", mandate.scope().fields().toArray(String[]::new))
                .param("procedures", mandate.scope().procedures().toArray(String[]::new))
                .param("from", mandate.from())
                .param("to", mandate.to(), Types.DATE)
                .param("basis", mandate.basis().kind().name())
                .param(
                        "paperNumber",
                        vault.sealOrNull(paper == null ? null : paper.number(), MandatePlace.PAPER.of(id)),
                        Types.BINARY)
                .param("paperDate", paper == null ? null : paper.date(), Types.DATE)
                .param("paperIssuer", paper == null ? null : paper.issuer())
                .param("state", mandate.state().name())
                .param("by", createdBy)
                .param("at", utc(mandate.createdAt()))
                .param("confirmedBy", valid ? createdBy : null, Types.OTHER)
                .param("confirmedAt", valid ? utc(mandate.createdAt()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    Optional<Mandate> find(UUID id) {
        return jdbc.sql(MANDATE + "where m.id = :id")
                .param("id", id)
                .query(this::mandate)
                .optional();
    }

    /** As it stands, and stands until this transaction ends. */
    Optional<Mandate> held(UUID id) {
        return jdbc.sql(MANDATE + "where m.id = :id for share of m")
                .param("id", id)
                .query(this::mandate)
                .optional();
    }

    /** Those in which this person acts, or is asked to by number. */
    List<Mandate> ofAgent(UUID account, @Nullable String number) {
        return jdbc.sql(MANDATE + """
                        where m.agent_account = :account
                           or m.agent_account is null and m.agent_index = any(:indexes)
                        order by m.created_at desc, m.id""")
                .param("account", account)
                .param("indexes", indexes(number))
                .query(this::mandate)
                .list();
    }

    /** Authorisations this person gave, those on paper included, and those of the organisations. */
    List<Mandate> ofPrincipal(UUID account, @Nullable String number, Set<UUID> organisations) {
        return jdbc.sql(MANDATE + """
                        where m.kind = 'AUTHORISED' and m.principal_account = :account
                           or m.kind = 'AUTHORISED' and m.principal_index = any(:indexes)
                           or m.organisation_id = any(:organisations) and m.basis <> 'PROVIDER'
                        order by m.created_at desc, m.id""")
                .param("account", account)
                .param("indexes", indexes(number))
                .param("organisations", organisations.toArray(UUID[]::new))
                .query(this::mandate)
                .list();
    }

    /** For a desk, the one that waits longest first. */
    List<Mandate> awaitingDesk(int limit) {
        return jdbc.sql(MANDATE + """
                        where m.state = 'WAITING'
                          and m.basis = 'PAPER'
                        order by m.created_at, m.id
                        limit :limit""")
                .param("limit", limit)
                .query(this::mandate)
                .list();
    }

    /** Whether it was still where this step begins. */
    boolean confirm(UUID id, Agent agent, UUID by, Instant at) {
        return jdbc.sql("""
                        update identity.mandate
                        set state = :next, agent_account = :agent, agent_name = :name, agent_number = null,
                            agent_index = null, confirmed_by = :by, confirmed_at = :at
                        where id = :id
                          and state in (:before)""")
                        .param("next", MandateState.VALID.name())
                        .param("agent", agent.account())
                        .param("name", agent.name())
                        .param("by", by)
                        .param("at", utc(at))
                        .param("id", id)
                        .param("before", before(Step.CONFIRM))
                        .update()
                > 0;
    }

    /** The same for its end. */
    boolean close(UUID id, Step step, Closing closing) {
        var next = step == Step.REFUSE ? MandateState.REFUSED : MandateState.ENDED;
        return jdbc.sql("""
                        update identity.mandate
                        set state = :next, closed_by = :by, closed_at = :at, reason = :reason
                        where id = :id
                          and state in (:before)""")
                        .param("next", next.name())
                        .param("by", closing.by())
                        .param("at", utc(closing.at()))
                        .param("reason", closing.reason())
                        .param("id", id)
                        .param("before", before(step))
                        .update()
                > 0;
    }

    record Closing(UUID by, Instant at, @Nullable String reason) {}

    private static List<String> before(Step step) {
        return List.of(MandateState.values()).stream()
                .filter(state -> state.next(step).isPresent())
                .map(MandateState::name)
                .toList();
    }

    private byte @Nullable [] index(@Nullable String number) {
        return number == null ? null : vault.index(number);
    }

    private byte[][] indexes(@Nullable String number) {
        return number == null ? new byte[0][] : vault.indexes(number);
    }

    private Mandate mandate(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Mandate(
                id,
                MandateKind.valueOf(row.getString("kind")),
                principal(row, id),
                new Agent(
                        row.getObject("agent_account", UUID.class),
                        row.getString("agent_name"),
                        vault.openOrNull(row.getBytes("agent_number"), MandatePlace.AGENT.of(id))),
                new Scope(words(row, "fields"), words(row, "procedures")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                new Basis(MandateBasis.valueOf(row.getString("basis")), paper(row, id)),
                MandateState.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }

    private Principal principal(ResultSet row, UUID id) throws SQLException {
        var organisation = row.getObject("organisation_id", UUID.class);
        return organisation == null
                ? Principal.person(
                        row.getString("principal_name"),
                        vault.openOrNull(row.getBytes("principal_number"), MandatePlace.PRINCIPAL.of(id)),
                        row.getObject("principal_birth", LocalDate.class),
                        row.getObject("principal_account", UUID.class))
                : Principal.of(new Organisation(
                        organisation, new TaxCode(row.getString("tax_code")), row.getString("organisation_name")));
    }

    private @Nullable Paper paper(ResultSet row, UUID id) throws SQLException {
        var number = vault.openOrNull(row.getBytes("paper_number"), MandatePlace.PAPER.of(id));
        return number == null
                ? null
                : new Paper(number, row.getObject("paper_date", LocalDate.class), row.getString("paper_issuer"));
    }

    private static Set<String> words(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
