package vn.tinhso.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tinhso.shared.StarterData;

/** Brings the 34 provinces and the communes of Điện Biên with the units they were formed from. */
@Component
class PlacesStarter implements StarterData {

    /**
     * Since when the register vouches for units whose founding it does not know: the first national list of codes
     * (Quyết định 124/2004/QĐ-TTg).
     */
    private static final LocalDate FIRST_LIST = LocalDate.of(2004, 7, 8);

    private final PlaceStore store;

    PlacesStarter(PlaceStore store) {
        this.store = store;
    }

    @Override
    public int rank() {
        return 11;
    }

    @Override
    public boolean isMissing() {
        return store.isEmpty();
    }

    @Override
    public void load() {
        var home = read("dien-bien.yaml", Home.class);
        for (var named : read("provinces.yaml", Named[].class)) {
            var isHome = named.code().equals(home.province());
            // Điện Biên was not merged with another province: it is the same unit as before.
            store.add(named.unit(isHome ? FIRST_LIST : home.since()));
            if (isHome) {
                home.load(store, ", " + named.kind().lowerLabel() + " " + named.name());
            }
        }
    }

    private static <T> T read(String name, Class<T> type) {
        try (var input = new ClassPathResource("starter/places/" + name).getInputStream()) {
            return new YAMLMapper().readValue(input, type);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Named(String code, UnitKind kind, String name) {

        Unit unit(LocalDate from) {
            return new Unit(code, kind, name, null, from, null, null, kind.label() + " " + name);
        }
    }

    private record Home(String province, LocalDate since, String resolution, List<Commune> communes) {

        void load(PlaceStore store, String ofProvince) {
            for (var commune : communes) {
                store.add(new Unit(
                        commune.code(),
                        commune.kind(),
                        commune.name(),
                        province,
                        since,
                        null,
                        new Centre(commune.centre().getFirst(), commune.centre().getLast()),
                        commune.kind().label() + " " + commune.name() + ofProvince));
                for (var part : commune.formedFrom()) {
                    var extent = part.extent() == null ? Succession.Extent.FULL : part.extent();
                    store.add(part.unit(province, since.minusDays(1), ofProvince));
                    store.add(new Succession(part.code(), commune.code(), since, extent, resolution));
                }
            }
        }
    }

    private record Commune(String code, UnitKind kind, String name, List<Double> centre, List<Part> formedFrom) {}

    private record Part(String code, UnitKind kind, String name, Succession.@Nullable Extent extent) {

        Unit unit(String province, LocalDate until, String ofProvince) {
            return new Unit(
                    code, kind, name, province, FIRST_LIST, until, null, kind.label() + " " + name + ofProvince);
        }
    }
}
