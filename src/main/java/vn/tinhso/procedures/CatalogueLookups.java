package vn.tinhso.procedures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tinhso.procedures.spi.LookupSource;

/**
 * Danh mục nhỏ that hardly ever change: {@code catalogue:dan_toc} is {@code lookups/dan_toc.yaml}, a list of names. An
 * answer keeps the name itself, as papers print it.
 */
@Component
class CatalogueLookups implements LookupSource {

    static final String PREFIX = "catalogue:";

    private static final Map<String, List<Entry>> CATALOGUES = read();

    /** The names a definition may use. */
    static boolean exists(String lookup) {
        return CATALOGUES.containsKey(lookup);
    }

    @Override
    public boolean knows(String lookup) {
        return exists(lookup);
    }

    @Override
    public List<Entry> entries(String lookup, LocalDate on) {
        return CATALOGUES.getOrDefault(lookup, List.of());
    }

    private static Map<String, List<Entry>> read() {
        var catalogues = new TreeMap<String, List<Entry>>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:lookups/*.yaml")) {
                try (var in = file.getInputStream()) {
                    var names = new YAMLMapper().readValue(in, new TypeReference<List<String>>() {});
                    catalogues.put(
                            PREFIX + String.valueOf(file.getFilename()).replace(".yaml", ""),
                            names.stream().map(name -> new Entry(name, name)).toList());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Map.copyOf(catalogues);
    }
}
