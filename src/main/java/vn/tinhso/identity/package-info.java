/**
 * Tài khoản, đăng nhập, vai trò: accounts of citizens and officials, sign-in, sessions, machine clients. Entry point: {@link vn.tinhso.identity.Accounts}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Tài khoản",
        allowedDependencies = {
            "shared",
            "web",
            "web::spi",
            "organisations",
            "organisations::spi",
            "audit",
            "files",
            "audit::spi",
            "privacy",
            "privacy::spi"
        })
package vn.tinhso.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
