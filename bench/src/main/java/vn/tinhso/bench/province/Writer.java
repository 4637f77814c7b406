package vn.tinhso.bench.province;

import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhso.bench.province.Forms.Filled;
import vn.tinhso.bench.province.History.Case;
import vn.tinhso.dossiers.Stage;
import vn.tinhso.dossiers.SupplementEffect;
import vn.tinhso.procedures.Channel;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.PublishedProcedure;

/** Turns a lived dossier into rows, exactly as the product's stores would have written them. */
final class Writer {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final JsonMapper json;

    Writer(JsonMapper json) {
        this.json = json;
    }

    /** All there is to know about one dossier. */
    record Told(
            UUID id,
            String code,
            PublishedProcedure procedure,
            Filled form,
            Case of,
            Life life,
            @Nullable Paper paper) {}

    /** The signed result. */
    record Paper(Procedure.Result result, boolean approved, String number, String signer, String title) {}

    void write(Told told, Batch batch, Random random) {
        dossier(told, batch);
        for (var event : told.life().events) {
            var actor = event.actor();
            batch.events.add(
                    told.id(),
                    event.seq(),
                    event.event().getClass().getSimpleName(),
                    event.at(),
                    actor.accountId(),
                    actor.name(),
                    actor.title(),
                    actor.agencyId(),
                    event.after().code(),
                    json.writeValueAsString(event.event()));
        }
        for (var step : told.life().steps) {
            batch.steps.add(
                    told.id(),
                    step.seq(),
                    step.stage().name(),
                    holder(told, step.stage()),
                    step.entered(),
                    step.left());
        }
        components(told, batch);
        supplement(told, batch);
        result(told, batch, random);
        if (told.life().score != null) {
            batch.ratings.add(told.id(), told.life().score, "", told.life().clock);
        }
    }

    private void dossier(Told told, Batch batch) {
        var life = told.life();
        var of = told.of();
        var person = of.person();
        var procedure = told.procedure().definition();
        var filer = life.events.getFirst().actor().accountId();
        batch.dossiers.add(
                told.id(),
                told.code(),
                procedure.code(),
                told.procedure().versionId(),
                procedure.name(),
                procedure.field().name(),
                of.channel().code(),
                false,
                of.delivery().name(),
                of.hasAccount() ? person.account() : null,
                person.name(),
                person.personalId(),
                person.phone(),
                person.address(),
                filer,
                of.channel() == Channel.ONLINE ? null : of.place().receiving().id(),
                of.place().receiving().id(),
                of.place().competent().id(),
                json.writeValueAsString(told.form().answers()),
                life.status.code(),
                life.stage.name(),
                life.awaits,
                life.filed,
                life.received,
                life.due,
                life.originalDue,
                life.reasons.isEmpty() ? null : json.writeValueAsString(life.reasons),
                life.soon,
                life.awaits && life.received != null && life.asked != null ? life.asked.at() : null,
                life.awaits && life.asked != null ? life.asked.until() : null,
                life.finished,
                life.returned,
                life.supplements,
                life.events.size());
    }

    private static String holder(Told told, Stage stage) {
        var place = told.of().place();
        return switch (stage) {
            case RECEIVE, HAND_OVER, RETURN -> place.receiving().id();
            case EXAMINE, SIGN, CLOSED -> place.competent().id();
        };
    }

    private static void components(Told told, Batch batch) {
        var life = told.life();
        var online = told.of().channel() == Channel.ONLINE;
        var evidence = told.form().evidence();
        for (var i = 0; i < evidence.size(); i++) {
            var item = evidence.get(i);
            var checked = life.received != null;
            batch.components.add(
                    told.id(),
                    item.id(),
                    i,
                    item.name(),
                    item.required(),
                    item.present(),
                    checked && !online ? 1 : 0,
                    0,
                    checked ? "GOOD" : "UNCHECKED");
            if (online && item.required() && !item.present()) {
                batch.files.add(
                        told.id(),
                        item.id(),
                        told.of().paper(),
                        "Bản chụp.pdf",
                        life.filed,
                        life.events.getFirst().actor().accountId());
            }
        }
    }

    private void supplement(Told told, Batch batch) {
        var asked = told.life().asked;
        if (asked != null) {
            batch.supplements.add(
                    told.id(),
                    1,
                    asked.at(),
                    asked.by(),
                    json.writeValueAsString(asked.items()),
                    asked.note(),
                    asked.until(),
                    asked.effect().name(),
                    asked.answered(),
                    asked.answer());
            suspension(told, asked, batch);
        }
    }

    /** What was asked for late stops the clock until it comes or the dossier is withdrawn. */
    private static void suspension(Told told, Life.Asked asked, Batch batch) {
        if (asked.effect() == SupplementEffect.PAUSE) {
            var life = told.life();
            var ended = asked.answered() != null || life.awaits ? asked.answered() : life.clock;
            batch.suspensions.add(
                    told.id(),
                    1,
                    "SUPPLEMENT",
                    String.join("; ", asked.items()),
                    "",
                    asked.at(),
                    asked.by(),
                    ended,
                    ended == null ? null : told.of().person().account(),
                    ended == null ? "" : asked.answered() == null ? "rút hồ sơ" : "đã nộp bổ sung");
        }
    }

    private static void result(Told told, Batch batch, Random random) {
        var paper = told.paper();
        if (paper != null) {
            batch.results.add(
                    told.id(),
                    1,
                    "RESULT",
                    paper.result().code(),
                    paper.result().name(),
                    paper.approved(),
                    paper.number(),
                    told.of().paper(),
                    verificationCode(random),
                    told.life().finished,
                    paper.signer(),
                    paper.title(),
                    told.of().place().competent().name());
        }
    }

    private static String verificationCode(Random random) {
        var code = new StringBuilder();
        for (var i = 0; i < 12; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
