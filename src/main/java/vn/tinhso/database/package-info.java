/**
 * Cơ sở dữ liệu: the embedded PostgreSQL of one box, or the external one named by {@code DATABASE_URL}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Cơ sở dữ liệu",
        allowedDependencies = {"shared"})
package vn.tinhso.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
