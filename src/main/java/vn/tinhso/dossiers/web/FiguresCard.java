package vn.tinhso.dossiers.web;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import org.springframework.stereotype.Component;
import vn.tinhso.dossiers.WorkList;
import vn.tinhso.web.spi.HomeCard;

/** The province's dossiers of today and this month, in one quiet line on the home page. */
@Component
class FiguresCard implements HomeCard {

    private static final int LAST = 90;

    private final WorkList work;

    FiguresCard(WorkList work) {
        this.work = work;
    }

    @Override
    public int order() {
        return LAST;
    }

    // JTE's generated methods take no interceptor as null.
    @SuppressWarnings("NullAway")
    @Override
    public Content content() {
        var figures = work.publicFigures();
        return (HtmlContent) output -> JtefiguresGenerated.render(output, null, figures);
    }
}
