/**
 * Sắp xếp cơ quan: agencies end, merge and split by date; what hangs on them is listed, previewed and brought to its new
 * home in one logged act. Entry point: {@link vn.tinhso.reorganisations.Reorganisations}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Sắp xếp cơ quan",
        allowedDependencies = {
            "shared",
            "web",
            "web::spi",
            "audit",
            "places",
            "organisations",
            "organisations::spi",
            "identity"
        })
package vn.tinhso.reorganisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
