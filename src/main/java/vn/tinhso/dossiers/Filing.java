package vn.tinhso.dossiers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhso.identity.mandates.Mandate;
import vn.tinhso.procedures.Channel;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.Alternative;
import vn.tinhso.procedures.Procedure.OnlineLevel;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.procedures.PublishedProcedure;
import vn.tinhso.procedures.Requirements;
import vn.tinhso.shared.Rejected;

/** Turns what somebody hands in into a dossier with a number, in one transaction. */
@Service
class Filing {

    private final Numbers numbers;
    private final ComponentStore components;
    private final Procedures procedures;
    private final Competence competence;
    private final Chronicle chronicle;
    private final Clock clock;

    Filing(
            Numbers numbers,
            ComponentStore components,
            Procedures procedures,
            Competence competence,
            Chronicle chronicle,
            Clock clock) {
        this.numbers = numbers;
        this.components = components;
        this.procedures = procedures;
        this.competence = competence;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /**
     * What is handed in.
     *
     * @param applicantAccount the citizen's account, if any
     * @param support centre that helped to file online
     * @param receiving centre that takes it; {@code null} for the one that belongs to the deciding agency
     * @param mandate by which it is filed for somebody else
     */
    record Submission(
            PublishedProcedure procedure,
            String agencyId,
            Channel channel,
            boolean assisted,
            Delivery delivery,
            @Nullable UUID applicantAccount,
            @Nullable String support,
            @Nullable String receiving,
            Map<String, String> answers,
            List<Draft.File> files,
            @Nullable Mandate mandate) {

        /** In the name of the principal. */
        Submission by(@Nullable Mandate held, Representation representation) {
            return held == null
                    ? this
                    : new Submission(
                            procedure,
                            agencyId,
                            channel,
                            assisted,
                            delivery,
                            representation.applicantAccount(held),
                            support,
                            receiving,
                            answers,
                            files,
                            held);
        }

        @Override
        public String toString() {
            return "Submission";
        }
    }

    /** What keeps it from being filed, in the order of the form; empty when it can be. */
    List<FilingProblem> problems(Submission submission) {
        var procedure = submission.procedure().definition();
        var problems = new ArrayList<FilingProblem>();
        procedures.form(submission.procedure()).validateAll(submission.answers()).stream()
                .map(error -> new FilingProblem(FilingProblem.Part.FORM, error.field(), error.message()))
                .forEach(problems::add);
        if (submission.channel() == Channel.ONLINE) {
            for (var evidence : Requirements.applicableEvidence(procedure, submission.answers())) {
                var attached = submission.files().stream()
                        .anyMatch(file -> file.evidenceId().equals(evidence.id()));
                var mayBeHeld = evidence.alternatives().stream().anyMatch(Alternative::heldAsData);
                if (evidence.required() && !evidence.present() && !attached && !mayBeHeld) {
                    problems.add(new FilingProblem(
                            FilingProblem.Part.EVIDENCE, evidence.id(), "Đính kèm: " + evidence.name() + "."));
                }
            }
        }
        return List.copyOf(problems);
    }

    /** Files it, or refuses with all its problems at once. */
    @Transactional
    Dossier file(Submission submission, Party party) {
        var procedure = submission.procedure().definition();
        refuseOtherChannels(procedure, submission.channel());
        var problems = problems(submission);
        if (!problems.isEmpty()) {
            throw new FilingIncomplete(problems);
        }
        var competent = competence.check(procedure, submission.agencyId());
        var receiving = competence.receiving(procedure, competent, submission.receiving());
        var now = clock.instant();
        var answers = procedures.form(submission.procedure()).submitted(submission.answers());
        var dossier = new Dossier(
                UUID.randomUUID(),
                numbers.ofDossier(competent.code(), now),
                new Dossier.ProcedureRef(
                        procedure.code(),
                        submission.procedure().versionId(),
                        procedure.name(),
                        procedure.field().name()),
                submission.channel(),
                submission.assisted(),
                submission.delivery(),
                applicant(submission, answers, party),
                new Dossier.Parties(submission.support(), receiving.id(), competent.id()),
                answers,
                DossierStatus.REGISTERED,
                Stage.RECEIVE,
                null,
                false,
                Dossier.Timing.filedAt(now),
                0,
                false,
                1);
        var filed = new DossierEvent.DossierFiled(
                submission.channel(),
                submission.assisted(),
                receiving.name(),
                competent.name(),
                submission.mandate() == null ? null : submission.mandate().kind());
        chronicle.begin(dossier, filed, party.actor());
        components.open(
                dossier, Requirements.applicableEvidence(procedure, answers), submission.files(), party.actor(), now);
        return dossier;
    }

    private static void refuseOtherChannels(Procedure procedure, Channel channel) {
        var open = procedure.channels().contains(channel)
                && switch (channel) {
                    case ONLINE -> procedure.onlineLevel() != OnlineLevel.NONE;
                    case DIRECT -> procedure.paperIntake();
                    case POST -> true;
                };
        if (!open) {
            throw new Rejected(
                    "HS-045",
                    "Thủ tục này không nhận hồ sơ " + channel.label().toLowerCase(Locale.ROOT) + ".",
                    "Xem các cách nộp trên trang của thủ tục.");
        }
    }

    /**
     * Every form begins with the same page about the person who asks. Whose name the dossier bears is not theirs to type when
     * they ask for somebody else; how to reach them is.
     */
    private static Dossier.Applicant applicant(Submission submission, Map<String, String> answers, Party party) {
        var mandate = submission.mandate();
        var principal = mandate == null ? null : mandate.principal();
        return new Dossier.Applicant(
                submission.applicantAccount(),
                principal == null ? answers.getOrDefault("nguoi_yeu_cau_ho_ten", "") : principal.name(),
                principal == null ? answers.get("nguoi_yeu_cau_so_dinh_danh") : principal.number(),
                answers.get("nguoi_yeu_cau_dien_thoai"),
                answers.get("nguoi_yeu_cau_email"),
                answers.get("nguoi_yeu_cau_noi_cu_tru"),
                party.actor().accountId(),
                mandate == null ? null : behalf(mandate, party));
    }

    private static Dossier.Behalf behalf(Mandate mandate, Party party) {
        var organisation = mandate.principal().organisation();
        return new Dossier.Behalf(
                mandate.id(),
                mandate.kind(),
                party.actor().name(),
                organisation == null ? null : organisation.id(),
                organisation == null ? null : organisation.taxCode().value());
    }
}
