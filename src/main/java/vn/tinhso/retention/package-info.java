/**
 * Lưu giữ và tiêu hủy: how long each class of records is kept, what is held back, and destruction in waves by two people
 * with minutes. Modules take part by {@code privacy.spi.RetainedRecords}. Entry points: {@link
 * vn.tinhso.retention.Schedule}, {@link vn.tinhso.retention.Holds}, {@link vn.tinhso.retention.Waves}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Lưu giữ, tiêu hủy",
        allowedDependencies = {
            "shared",
            "web",
            "web::spi",
            "audit",
            "privacy",
            "privacy::spi",
            "files",
            "files::spi",
            "identity",
            "procedures"
        })
package vn.tinhso.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
