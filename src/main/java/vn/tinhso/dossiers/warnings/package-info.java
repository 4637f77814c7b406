/**
 * Cảnh báo: what is due soon, overdue or waiting too long, and whom a rule reminds of it. Everything is computed when it is
 * asked for; entry points: {@link vn.tinhso.dossiers.warnings.Escalations} and {@link vn.tinhso.dossiers.warnings.Rules}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Cảnh báo",
        allowedDependencies = {
            "shared",
            "web",
            "web::spi",
            "audit",
            "calendar",
            "organisations",
            "organisations::spi",
            "identity",
            "notifications",
            "dossiers"
        })
package vn.tinhso.dossiers.warnings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
