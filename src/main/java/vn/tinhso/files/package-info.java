/**
 * Kho tệp: content-addressed storage, sealed on disk, type sniffing, images to PDF, HTML to PDF/A. Entry point: {@link vn.tinhso.files.Files}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Kho tệp",
        allowedDependencies = {"shared", "privacy", "privacy::spi"})
package vn.tinhso.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
