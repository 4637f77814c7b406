/**
 * Thủ tục hành chính: the catalogue with its versions, forms, documents, fees, limits. Entry point: {@link vn.tinhso.procedures.Procedures}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Thủ tục hành chính",
        allowedDependencies = {
            "shared",
            "web",
            "web::spi",
            "organisations",
            "organisations::spi",
            "places",
            "files",
            "files::spi",
            "calendar",
            "identity",
            "identity::spi",
            "audit"
        })
package vn.tinhso.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
