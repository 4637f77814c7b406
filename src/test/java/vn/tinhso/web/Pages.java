package vn.tinhso.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.view.InternalResourceViewResolver;
import vn.tinhso.web.spi.MenuSource;
import vn.tinhso.web.spi.MenuSource.MenuItem;
import vn.tinhso.web.spi.Viewer;
import vn.tinhso.web.spi.ViewerSource;

/** Controllers with the real templates, frame and error pages around them, without a Spring context. */
public final class Pages {

    public static final Viewer OFFICER =
            new Viewer("Lò Thị Hạnh", "Công chức tư pháp – hộ tịch · UBND phường Mường Lay", true);

    private Pages() {}

    public static MockMvcTester of(Object... controllers) {
        return seenBy(Viewer.VISITOR, controllers);
    }

    public static MockMvcTester seenBy(Viewer viewer, Object... controllers) {
        var answers = new TroubleAnswers();
        var failures = new Failures();
        var settings = new PlatformSettings(true, "Tỉnh Điện Biên");
        MenuSource menu = who -> List.of(new MenuItem(1, "Thủ tục", "/thu-tuc"));
        var frames = new Frames(viewers(viewer), List.of(menu), settings);
        return MockMvcTester.create(MockMvcBuilders.standaloneSetup(controllers)
                .setControllerAdvice(new Refusals(answers, failures))
                .setViewResolvers(new JteViews(new JteViews.Templates(), frames), new InternalResourceViewResolver())
                .setLocaleResolver(new LanguageConfiguration().localeResolver())
                .build());
    }

    static ObjectProvider<ViewerSource> viewers(@Nullable Viewer viewer) {
        var beans = new StaticListableBeanFactory();
        if (viewer != null) {
            beans.addBean("viewers", (ViewerSource) () -> viewer);
        }
        return beans.getBeanProvider(ViewerSource.class);
    }
}
