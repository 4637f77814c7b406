package vn.tinhso.web.spi;

import java.util.List;

/** Entries a module adds to the navigation for this viewer. */
public interface MenuSource {

    /** Items in the order given by {@link MenuItem#order()} among all modules. */
    List<MenuItem> items(Viewer viewer);

    /**
     * @param label Vietnamese label, translated by the frame
     * @param path where it leads
     */
    record MenuItem(int order, String label, String path) {}
}
