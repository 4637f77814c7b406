package vn.tinhso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** English is a full second language: no sentence of any module stays Vietnamese by oversight. */
class EnglishTests {

    private static final String PIECE = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern SENTENCE =
            Pattern.compile("(?<![A-Za-z.])t\\(\\s*(" + PIECE + "(?:\\s*\\+\\s*" + PIECE + ")*)");
    private static final Pattern LITERAL = Pattern.compile(PIECE);

    /** Sentences that stand in an enum or an event and reach {@code t(…)} as its label. */
    private static final List<String> ENUMS = List.of(
            "vn.tinhso.dossiers.DossierStatus",
            "vn.tinhso.dossiers.Stage",
            "vn.tinhso.dossiers.Delivery",
            "vn.tinhso.dossiers.WorkQueue",
            "vn.tinhso.dossiers.Counted",
            "vn.tinhso.dossiers.warnings.Audience",
            "vn.tinhso.dossiers.proactive.ServiceLevel",
            "vn.tinhso.dossiers.proactive.ProactiveRule$State",
            "vn.tinhso.dossiers.proactive.Judged$Verdict",
            "vn.tinhso.dossiers.proactive.ProactiveReminder$DraftState",
            "vn.tinhso.dossiers.DossierComponent$Verdict",
            "vn.tinhso.dossiers.SuspensionKind",
            "vn.tinhso.dossiers.Participant$Part",
            "vn.tinhso.dossiers.Motion$Kind",
            "vn.tinhso.calendar.Punctuality",
            "vn.tinhso.calendar.changes.Change$State",
            "vn.tinhso.reorganisations.Reorganisation$State",
            "vn.tinhso.organisations.AgencyKind",
            "vn.tinhso.organisations.AgencySuccession$Kind",
            "vn.tinhso.audit.Break$Reason",
            "vn.tinhso.audit.Verification$State",
            "vn.tinhso.dossiers.Territory",
            "vn.tinhso.procedures.Channel",
            "vn.tinhso.identity.people.PeopleColumn",
            "vn.tinhso.identity.people.PeopleImport$State",
            "vn.tinhso.identity.Role");

    private static final Pattern TITLE = Pattern.compile("String title\\(\\) \\{(.*?)\\n        }", Pattern.DOTALL);

    @Test
    void hasEnglishForEverySentence() throws IOException {
        var missing = new TreeSet<String>();
        var english = english();

        for (var folder : List.of("src/main/jte", "src/main/java")) {
            for (var file : files(folder)) {
                SENTENCE.matcher(Files.readString(file))
                        .results()
                        .map(found -> joined(found.group(1)))
                        .filter(sentence -> !english.contains(sentence))
                        .forEach(sentence -> missing.add(file + ": " + sentence));
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void hasEnglishForEveryLabelAndEvent() throws ReflectiveOperationException, IOException {
        var labels = new TreeSet<String>();
        for (var name : ENUMS) {
            var type = Class.forName(name);
            var label = type.getDeclaredMethod("label");
            label.setAccessible(true);
            for (var constant : type.getEnumConstants()) {
                labels.add(String.valueOf(label.invoke(constant)));
            }
        }
        var events = new StringBuilder();
        for (var family : List.of("DossierEvent", "ClockEvent", "HouseEvent")) {
            events.append(Files.readString(Path.of("src/main/java/vn/tinhso/dossiers/" + family + ".java")));
        }
        TITLE.matcher(events)
                .results()
                .flatMap(body -> LITERAL.matcher(body.group(1)).results())
                .map(found -> found.group(1))
                // «Người nộp đã đánh giá » + score + «/5» has one entry a score.
                .map(title -> title.endsWith(" ") ? title + "5/5" : title)
                .filter(title -> !title.startsWith("/"))
                .forEach(labels::add);

        labels.removeAll(english());
        assertThat(labels).isEmpty();
    }

    @Test
    void translatesASentenceTheSameWayInEveryModule() throws IOException {
        var first = new TreeMap<String, String>();
        var twice = new TreeSet<String>();
        for (var file : files("src/main/resources/words")) {
            new YAMLMapper().readTree(Files.readString(file)).forEachEntry((sentence, english) -> {
                var earlier = first.putIfAbsent(sentence, english.asString());
                if (earlier != null && !earlier.equals(english.asString())) {
                    twice.add(sentence + ": " + earlier + " / " + english.asString());
                }
            });
        }

        assertThat(twice).isEmpty();
    }

    private static Set<String> english() throws IOException {
        var known = new TreeSet<String>();
        for (var file : files("src/main/resources/words")) {
            new YAMLMapper().readTree(Files.readString(file)).propertyNames().forEach(known::add);
        }
        return known;
    }

    /** A long sentence may be broken over lines. */
    private static String joined(String literals) {
        var text = new StringBuilder();
        LITERAL.matcher(literals).results().forEach(piece -> text.append(piece.group(1)));
        return text.toString();
    }

    private static List<Path> files(String folder) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        }
    }
}
