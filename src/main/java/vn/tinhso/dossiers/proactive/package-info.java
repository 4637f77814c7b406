/**
 * Dịch vụ chủ động (Nghị định 224/2026/NĐ-CP, Điều 16 và 17): rules over what the province has granted remind people, with
 * a prepared draft and a recommendation as far as each allows. Entry points:
 * {@link vn.tinhso.dossiers.proactive.ProactiveRules} for administrators and
 * {@link vn.tinhso.dossiers.proactive.OwnReminders} for the person.
 */
@NullMarked
@ApplicationModule(
        displayName = "Dịch vụ chủ động",
        allowedDependencies = {
            "shared",
            "web",
            "web::spi",
            "audit",
            "privacy::spi",
            "organisations",
            "identity",
            "notifications",
            "procedures",
            "procedures::design",
            "dossiers"
        })
package vn.tinhso.dossiers.proactive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
