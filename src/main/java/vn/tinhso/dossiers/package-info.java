/**
 * Hồ sơ thủ tục hành chính, một cửa: from filing to the returned result. Entry point: {@link vn.tinhso.dossiers.Dossiers}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Hồ sơ",
        allowedDependencies = {
            "shared",
            "web",
            "web::spi",
            "audit",
            "privacy",
            "privacy::spi",
            "audit::spi",
            "calendar",
            "calendar::spi",
            "files",
            "files::spi",
            "places",
            "organisations",
            "organisations::spi",
            "identity",
            "identity::mandates",
            "identity::spi",
            "inbox",
            "inbox::spi",
            "notifications",
            "signing",
            "signing::spi",
            "procedures",
            "procedures::web",
            "procedures::design",
            "signing::web"
        })
package vn.tinhso.dossiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
