package vn.tinhso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class DocumentationTests {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#]+)(#[^)]*)?\\)");
    private static final Pattern FIRST_SENTENCE =
            Pattern.compile("/\\*\\*(?<text>.*?)(?:Entry point:|<p>|\\*/)", Pattern.DOTALL);

    @Test
    void numbersDecisionsWithoutAGap() throws IOException {
        var decisions = decisions();

        assertThat(decisions)
                .extracting(decision -> decision.getFileName().toString().substring(0, 4))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, decisions.size())
                        .mapToObj("%04d"::formatted)
                        .toList());
    }

    @Test
    void writesDecisionsUnderTheFourHeadings() throws IOException {
        for (var decision : decisions()) {
            var lines = Files.readAllLines(decision);

            assertThat(lines.stream().filter(line -> line.startsWith("## ")))
                    .as(decision.toString())
                    .containsExactly("## Status", "## Context", "## Decision", "## Consequences");
            assertThat(lines.getFirst())
                    .as(decision.toString())
                    .startsWith("# "
                            + Integer.parseInt(decision.getFileName().toString().substring(0, 4)) + ". ");
            assertThat(lines).as(decision + " fits on one page").hasSizeLessThan(80);
        }
    }

    @Test
    void namesOnlyTestsThatExistInTheThreatModel() throws IOException {
        var tests = new ArrayList<String>();
        try (var sources = Files.walk(Path.of("src/test/java"))) {
            sources.forEach(source -> tests.add(source.getFileName().toString().replace(".java", "")));
        }
        var named = Pattern.compile("`([A-Za-z]+Tests)`")
                .matcher(Files.readString(Path.of("SECURITY.md")))
                .results()
                .map(test -> test.group(1))
                .toList();

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(tests).containsAll(named);
    }

    @Test
    void linksOnlyToWhatExists() throws IOException {
        var broken = new ArrayList<String>();
        for (var document : documents()) {
            var links = LINK.matcher(Files.readString(document));
            while (links.find()) {
                var target = document.toAbsolutePath().resolveSibling(links.group(1));
                if (!Files.exists(target)) {
                    broken.add(document + " → " + links.group(1));
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void saysTheSameInBothLanguages() throws IOException {
        assertThat(commands("README.vi.md")).isEqualTo(commands("README.md")).isNotEmpty();
        assertThat(headings("README.vi.md")).isEqualTo(headings("README.md"));
    }

    @Test
    void tellsAboutTheVersionThatIsBuilt() throws IOException {
        var version = Pattern.compile("<artifactId>tinhso</artifactId>\\s*<version>([^<]+)")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();

        assertThat(Files.readAllLines(Path.of("CHANGELOG.md")).stream().filter(line -> line.startsWith("## ")))
                .first()
                .asString()
                .startsWith("## " + version.group(1));
    }

    @Test
    void givesEveryRefusalItsOwnCode() {
        var meanings = new HashMap<String, RefusalCodes.Refusal>();
        var clashes = RefusalCodes.all().stream()
                .filter(refusal -> {
                    var first = meanings.putIfAbsent(refusal.code(), refusal);
                    return first != null && !first.equals(refusal);
                })
                .map(refusal -> refusal.code() + ": «" + refusal.message() + "» and «"
                        + meanings.get(refusal.code()).message() + "»")
                .toList();

        assertThat(clashes).isEmpty();
    }

    @Test
    void listsEveryRefusal() {
        var modules = new TreeMap<String, List<RefusalCodes.Refusal>>(
                RefusalCodes.all().stream().distinct().collect(Collectors.groupingBy(RefusalCodes.Refusal::module)));
        var text = new StringBuilder("""
                # Mã từ chối / refusal codes

                Mỗi lần hệ thống từ chối một việc, người dùng thấy mã, chuyện gì đã xảy ra và phải làm gì. Mã không bao giờ
                đổi nghĩa. Dấu … là phần thay đổi theo từng trường hợp. Trang này do `DocumentationTests` viết từ mã nguồn.

                Every refusal a user can act on has a stable code, what happened and what to do. Machines receive the same
                as RFC 9457 problems. Written from the sources by `DocumentationTests`.
                """);
        modules.forEach((module, refusals) -> {
            text.append("\n## ").append(module).append("\n\n| Mã | Chuyện gì | Làm gì |\n|---|---|---|\n");
            refusals.stream()
                    .sorted((one, other) -> one.code().compareTo(other.code()))
                    .forEach(refusal -> text.append("| %s | %s | %s |\n"
                            .formatted(refusal.code(), cell(refusal.message()), cell(refusal.remedy()))));
        });

        Generated.isUpToDate("docs/errors.md", text.toString());
    }

    @Test
    void drawsTheModules() throws IOException {
        var modules = ApplicationModules.of(TinhSo.class);
        var shared = modules.getSharedModules();
        var drawn = modules.stream()
                .filter(module -> !shared.contains(module))
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .toList();
        var text = new StringBuilder("""
                # Modules

                Every module is a package of `vn.tinhso`; an arrow means "uses". What uses what is checked on every build;
                arrows never form a circle. `shared` and `web` are used by all and not drawn. Written from the code by
                `DocumentationTests`.

                ```mermaid
                flowchart TD
                """);
        for (var module : drawn) {
            text.append("    %s[\"%s<br/>%s\"]\n".formatted(name(module), name(module), module.getDisplayName()));
        }
        for (var module : drawn) {
            module.getDirectDependencies(modules)
                    .uniqueModules()
                    .filter(drawn::contains)
                    .map(DocumentationTests::name)
                    .sorted()
                    .forEach(used -> text.append("    %s --> %s\n".formatted(name(module), used)));
        }
        text.append("```\n\n| Module | Tên | What it is |\n|---|---|---|\n");
        for (var module : modules.stream()
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .toList()) {
            text.append("| `%s` | %s | %s |\n".formatted(name(module), module.getDisplayName(), purpose(name(module))));
        }

        Generated.isUpToDate("docs/modules.md", text.toString());
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String purpose(String module) throws IOException {
        var comment = FIRST_SENTENCE.matcher(
                Files.readString(Path.of("src/main/java/vn/tinhso", module.replace('.', '/'), "package-info.java")));
        assertThat(comment.find()).as(module + " says what it is").isTrue();
        return cell(comment.group("text")
                .replaceAll("\\n \\*", " ")
                .replaceAll("\\{@(?:code|link) ([^}]+)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip());
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }

    private static List<Path> decisions() throws IOException {
        try (var files = Files.list(Path.of("docs/adr"))) {
            return files.sorted().toList();
        }
    }

    private static List<Path> documents() throws IOException {
        try (var files = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "README.vi.md", "CHANGELOG.md")
                                    .map(Path::of),
                            files.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }

    private static List<String> commands(String document) throws IOException {
        return Files.readAllLines(Path.of(document)).stream()
                .map(line -> line.replaceAll("\\s+#.*", ""))
                .filter(line -> line.startsWith("bin/"))
                .toList();
    }

    private static List<Long> headings(String document) throws IOException {
        return Files.readAllLines(Path.of(document)).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.chars().takeWhile(c -> c == '#').count())
                .toList();
    }
}
