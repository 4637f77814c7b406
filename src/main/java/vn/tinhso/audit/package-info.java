/**
 * Nhật ký: append-only record of who did and who looked at what. Entry point: {@link vn.tinhso.audit.AuditLog}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Nhật ký",
        allowedDependencies = {"shared"})
package vn.tinhso.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
