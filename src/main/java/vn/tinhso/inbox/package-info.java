/**
 * Việc của tôi: one list of everything that waits for a person; modules plug in through {@code WorkSource}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Việc của tôi",
        allowedDependencies = {"shared", "web", "web::spi", "identity"})
package vn.tinhso.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
