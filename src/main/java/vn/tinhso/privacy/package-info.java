/**
 * Dữ liệu cá nhân: sealed before it is stored, found by a keyed index, re-sealed while people work when keys change.
 * Entry point: {@link vn.tinhso.privacy.Vault}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Dữ liệu cá nhân",
        allowedDependencies = {"shared", "database"})
package vn.tinhso.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
