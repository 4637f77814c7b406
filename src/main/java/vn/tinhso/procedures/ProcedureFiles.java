package vn.tinhso.procedures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A catalogue written by hand: {@code catalogue/*.yaml}, {@code papers/*.html}, {@code life-events.yaml}. Read whole;
 * every problem of every file is found before anything is used.
 *
 * @param papers paper templates by name
 * @param problems what is wrong, one sentence each, beginning with the file
 */
record ProcedureFiles(
        List<Procedure> procedures, Map<String, String> papers, List<LifeEvent> lifeEvents, List<String> problems) {

    private static final PathMatchingResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @param folder {@code classpath:starter/procedures} */
    static ProcedureFiles read(String folder) {
        var problems = new ArrayList<String>();
        var papers = new TreeMap<String, String>();
        for (var file : resources(folder + "/papers/*.html")) {
            papers.put(name(file).replace(".html", ""), text(file));
        }
        var lifeEvents = new ArrayList<LifeEvent>();
        for (var file : resources(folder + "/life-events*.yaml")) {
            parse(file, new TypeReference<List<NumberedLifeEvent>>() {}, problems).orElse(List.of()).stream()
                    .sorted(Comparator.comparingInt(NumberedLifeEvent::order))
                    .forEach(event -> lifeEvents.add(new LifeEvent(event.key(), event.name(), event.hint())));
        }
        var procedures = new ArrayList<Procedure>();
        for (var file : resources(folder + "/catalogue/*.yaml")) {
            parse(file, new TypeReference<Procedure>() {}, problems).ifPresent(procedure -> {
                procedures.add(procedure);
                ProcedureCheck.problems(procedure, papers.keySet()).stream()
                        .filter(Problem::blocks)
                        .forEach(problem -> problems.add(name(file) + ": " + problem.sentence()));
                if (!name(file).equals(procedure.code() + ".yaml")) {
                    problems.add(name(file) + ": the file is not named after its code " + procedure.code());
                }
            });
        }
        problems.addAll(ProcedureCheck.problems(procedures, lifeEvents));
        return new ProcedureFiles(procedures, papers, lifeEvents, problems);
    }

    /** @param order position among the life events, as the file gives it */
    private record NumberedLifeEvent(
            String key, String name, @Nullable String hint, int order) {}

    /** The templates this procedure's results use. */
    Map<String, String> papersOf(Procedure procedure) {
        var own = new TreeMap<>(papers);
        own.keySet().removeIf(template -> procedure.results().stream().noneMatch(r -> template.equals(r.template())));
        return own;
    }

    private static <T> Optional<T> parse(Resource file, TypeReference<T> type, List<String> problems) {
        try {
            return Optional.of(YAML.readValue(text(file), type));
        } catch (JacksonException unreadable) {
            problems.add(name(file) + ": " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static List<Resource> resources(String pattern) {
        try {
            return Arrays.stream(RESOURCES.getResources(pattern.replace("classpath:", "classpath*:")))
                    .sorted(Comparator.comparing(ProcedureFiles::name))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename());
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
