package vn.tinhso.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Renders {@code module/web/page} from the template compiled into that module, with the {@link Frame} beside the page's
 * own record.
 */
@Component
class JteViews implements ViewResolver, Ordered {

    /** Bytes of a page that are kept back; every connection may hold as many. */
    private static final int LARGEST_KEPT = 1 << 18;

    private final Templates templates;
    private final Frames frames;

    JteViews(Templates templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return templates.exists(name) ? new JteView(name) : null;
    }

    private final class JteView implements View {

        private final String name;

        private JteView(String name) {
            this.name = name;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var values = new HashMap<String, Object>();
            if (model != null) {
                values.putAll(model);
            }
            values.put("frame", frames.of(request, values.get(Flash.ATTRIBUTE)));
            // Rendered whole before the first byte leaves: a failing template is an error page, not half a page.
            var output = new Utf8ByteOutput();
            templates.engine().render(name + ".jte", values, output);
            response.setContentType(getContentType());
            response.setHeader("Cache-Control", "no-store");
            // Kept back until the filters are done: what they do after a page has left, they do twice.
            response.setBufferSize(Math.min(output.getContentLength() + 1, LARGEST_KEPT));
            output.writeTo(response.getOutputStream());
        }
    }

    /** The compiled templates. */
    @Component
    static class Templates {

        private final TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, JteViews.class.getClassLoader(), "vn.tinhso");

        TemplateEngine engine() {
            return engine;
        }

        boolean exists(String name) {
            return !name.contains(":") && engine.hasTemplate(name + ".jte");
        }
    }
}
