package vn.tinhso.signing.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import vn.tinhso.web.Frame;
import vn.tinhso.web.spi.Viewer;

/** Renders our templates inside a plain frame, without a Spring context. */
final class RenderedPages implements ViewResolver {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, RenderedPages.class.getClassLoader(), "vn.tinhso");

    @Override
    public View resolveViewName(String name, Locale locale) {
        return (model, request, response) -> {
            var values = new HashMap<String, Object>(Map.copyOf(model));
            values.keySet().removeIf(key -> key.startsWith("org.springframework"));
            values.put("frame", frame());
            var output = new StringOutput();
            engine.render(name + ".jte", values, output);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(output.toString());
        };
    }

    /** Whatever the frame is made of: these pages look at its token, its language and whether it demonstrates. */
    private static Frame frame() {
        var parts = Frame.class.getRecordComponents();
        var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return Frame.class
                    .getDeclaredConstructor(types)
                    .newInstance(Arrays.stream(parts).map(RenderedPages::part).toArray());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Object part(RecordComponent part) {
        return switch (part.getName()) {
            case "viewer" -> Viewer.VISITOR;
            case "menu" -> List.of();
            case "language" -> "vi";
            case "csrfToken" -> "ma-chong-gia-mao";
            case "demonstration" -> true;
            case "flash" -> null;
            default -> "/" + part.getName();
        };
    }
}
