package vn.tinhso.identity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.tinhso.web.Demands;

/** Stops the start when somebody added a page without saying to whom it is open. */
@Component
class UndecidedPages implements SmartInitializingSingleton {

    /** Pages that libraries bring; to whom they are open is said in {@link SecurityConfiguration}. */
    private static final List<String> LIBRARIES = List.of("org.springframework.", "org.springdoc.");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    UndecidedPages(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var undecided =
                undecided(mappings.orderedStream().flatMap(mapping -> mapping.getHandlerMethods().values().stream()));
        if (!undecided.isEmpty()) {
            throw new IllegalStateException(
                    "to whom are these open? say it with @OpenTo or @Demands: " + String.join(", ", undecided));
        }
    }

    static List<String> undecided(Stream<HandlerMethod> pages) {
        return pages.filter(page -> LIBRARIES.stream()
                        .noneMatch(library -> page.getBeanType().getName().startsWith(library)))
                .filter(page -> PageGate.audience(page).isEmpty() && !page.hasMethodAnnotation(Demands.class))
                .map(HandlerMethod::getShortLogMessage)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
