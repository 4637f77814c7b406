package vn.tinhso.web.spi;

import gg.jte.Content;

/** A block a module shows on the home page of the province. */
public interface HomeCard {

    int order();

    /** The block, rendered by the module's own template. */
    Content content();
}
