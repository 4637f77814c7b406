package vn.tinhso.procedures.web;

import static vn.tinhso.web.Words.t;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhso.procedures.ProcedureFilter;
import vn.tinhso.procedures.ProcedureSummary;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.web.Link;
import vn.tinhso.web.spi.HomeCard;
import vn.tinhso.web.spi.MenuSource;
import vn.tinhso.web.spi.MenuSource.MenuItem;

/** The catalogue on the home page and in the menu. */
@Configuration(proxyBeanMethods = false)
class HomeCards {

    // Our choice for a province that begins, until its own dossiers tell; those without a version are skipped.
    private static final List<String> POPULAR =
            List.of("1.001193", "2.000635", "2.000815", "1.000894", "1.004873", "1.001612");

    private record Card(int order, String title, Supplier<List<Link>> links) implements HomeCard {

        // JTE's generated methods take no interceptor as null.
        @SuppressWarnings("NullAway")
        @Override
        public Content content() {
            return (HtmlContent) output -> JtehomeRowsGenerated.render(output, null, t(title), links.get());
        }
    }

    @Bean
    HomeCard lifeEventsCard(Procedures procedures) {
        return new Card(10, "Theo việc của bạn", () -> CataloguePage.lifeEventLinks(procedures.lifeEvents()));
    }

    @Bean
    HomeCard popularProceduresCard(Procedures procedures) {
        return new Card(20, "Thủ tục hay làm", () -> popular(procedures));
    }

    @Bean
    MenuSource proceduresMenu() {
        return viewer -> List.of(new MenuItem(10, "Thủ tục", "/thu-tuc"));
    }

    private static List<Link> popular(Procedures procedures) {
        var byCode = procedures.all(ProcedureFilter.ALL).stream()
                .collect(Collectors.toMap(ProcedureSummary::code, Function.identity()));
        return POPULAR.stream()
                .map(byCode::get)
                .filter(Objects::nonNull)
                .map(ProcedureRow::of)
                .map(row -> new Link(row.name(), row.href(), row.line()))
                .toList();
    }
}
