/**
 * Đơn vị hành chính: provinces and communes by official code and date, with their succession. Entry point: {@link vn.tinhso.places.Places}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Đơn vị hành chính",
        allowedDependencies = {"shared"})
package vn.tinhso.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
