/**
 * Nhật ký: append-only record of who did and who looked at what, chained by hashes and sealed by the province, so that no
 * line and no record it vouches for changes unseen. Entry points: {@link vn.tinhso.audit.AuditLog} to write, {@link
 * vn.tinhso.audit.AuditChain} to verify.
 */
@NullMarked
@ApplicationModule(
        displayName = "Nhật ký",
        allowedDependencies = {"shared", "web", "web::spi"})
package vn.tinhso.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
