/**
 * Kho tệp: content-addressed storage, type sniffing, images to PDF, HTML to PDF/A. Entry point: {@link vn.tinhso.files.Files}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Kho tệp",
        allowedDependencies = {"shared", "privacy::spi"})
package vn.tinhso.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
