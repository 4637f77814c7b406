package vn.tinhso.identity.mandates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tinhso.identity.MandateKind;
import vn.tinhso.identity.Scope;

/**
 * Tư cách thay mặt: one person (the agent) acts for a person or an organisation (the principal).
 *
 * @param to last day in force; {@code null} until somebody ends it
 * @param reason why it was refused
 */
public record Mandate(
        UUID id,
        MandateKind kind,
        Principal principal,
        Agent agent,
        Scope scope,
        LocalDate from,
        @Nullable LocalDate to,
        Basis basis,
        MandateState state,
        Instant createdAt,
        @Nullable String reason) {

    /** From this birthday on nobody is a child (Bộ luật Dân sự 91/2015/QH13, Điều 20, khoản 1). */
    static final int ADULT = 18;

    /**
     * Người được thay mặt.
     *
     * @param number personal number; {@code null} for an organisation, or a child known by its birth certificate
     * @param account of the person, where one was known
     * @param organisation record of the organisation, with its tax code
     */
    public record Principal(
            String name,
            @Nullable String number,
            @Nullable LocalDate birthDate,
            @Nullable UUID account,
            @Nullable Organisation organisation) {

        static Principal person(
                String name, @Nullable String number, @Nullable LocalDate birthDate, @Nullable UUID account) {
            return new Principal(name, number, birthDate, account, null);
        }

        static Principal of(Organisation organisation) {
            return new Principal(organisation.name(), null, null, null, organisation);
        }

        @Override
        public String toString() {
            return "Principal";
        }
    }

    /** Tổ chức được thay mặt. */
    public record Organisation(UUID id, TaxCode taxCode, String name) {}

    /**
     * Người thay mặt.
     *
     * @param account {@code null} while somebody who was asked by number has not agreed
     * @param number by which they were asked
     */
    public record Agent(
            @Nullable UUID account,
            @Nullable String name,
            @Nullable String number) {

        @Override
        public String toString() {
            return "Agent";
        }
    }

    /** @param paper what was shown, where a paper is the basis */
    public record Basis(MandateBasis kind, @Nullable Paper paper) {}

    /** Giấy tờ: birth certificate, authorisation, decision. */
    public record Paper(String number, LocalDate date, String issuer) {

        @Override
        public String toString() {
            return "Paper";
        }
    }

    public boolean isInForce(LocalDate day) {
        return state == MandateState.VALID && !day.isBefore(from) && !isPast(day);
    }

    /** Whether it is, may be, or will be in force. */
    public boolean isOpen(LocalDate day) {
        return (state == MandateState.WAITING || state == MandateState.VALID) && !isPast(day);
    }

    public boolean isPast(LocalDate day) {
        return to != null && day.isAfter(to);
    }

    public boolean awaitsDesk() {
        return state == MandateState.WAITING && basis.kind() == MandateBasis.PAPER;
    }

    public boolean awaitsAgent() {
        return state == MandateState.WAITING && basis.kind() == MandateBasis.PRINCIPAL;
    }

    /** The last day of a childhood. */
    static LocalDate lastDayOfChildhood(LocalDate birth) {
        return birth.plusYears(ADULT).minusDays(1);
    }

    @Override
    public String toString() {
        return "Mandate[" + id + "]";
    }
}
