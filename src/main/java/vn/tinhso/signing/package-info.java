/**
 * Ký số: sign, timestamp and verify PDF documents. Entry point: {@link vn.tinhso.signing.Signatures}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Ký số",
        allowedDependencies = {"shared", "web", "files", "identity", "organisations"})
package vn.tinhso.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
