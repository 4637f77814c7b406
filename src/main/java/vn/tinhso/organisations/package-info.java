/**
 * Cơ quan, phòng ban, cán bộ: agencies with validity dates and successors, and who works where. Entry point: {@link vn.tinhso.organisations.Organisations}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Cơ quan, cán bộ",
        allowedDependencies = {"shared", "places"})
package vn.tinhso.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
