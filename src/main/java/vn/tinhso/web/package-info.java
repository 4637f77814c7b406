/**
 * Giao diện chung: layout, components, error pages, the JTE view resolver and what other modules plug into them.
 */
@NullMarked
@ApplicationModule(
        displayName = "Giao diện chung",
        allowedDependencies = {"shared"})
package vn.tinhso.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
